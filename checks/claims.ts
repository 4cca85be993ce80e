import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { listedWords } from './claimed.ts'
import { allMatches } from './document-list.ts'
import { answerInWords, mediaTypeOf } from './json-body.ts'
import { searchsetOf } from './searchset.ts'

const fix = 'Name in the CapabilityStatement only what is served, or serve it.'

/** A claimed parameter with a value that nothing has selects nothing; the whole list means that it was ignored. */
export const claimedParameterIsApplied = check<
  'CLAIM-01/search-parameters',
  { everything: readonly Exchange[]; answer: Exchange },
  { parameter: string }
>('CLAIM-01/search-parameters', 'claimed-parameter-is-applied', ({ everything, answer }, { parameter }) => {
  if ((allMatches(everything) ?? []).length === 0) return cannotTell('without it the target lists nothing')
  const matches = searchsetOf(answer)?.matches
  if (matches?.length === 0) return met(`${parameter} selects`)
  return notMet({
    expected: `no entry for a value of ${parameter} that nothing has`,
    observed: matches === undefined ? answerInWords(answer) : `${matches.length} entries`,
    at: `CapabilityStatement.rest.resource.where(type='DocumentReference').searchParam.where(name='${parameter}')`,
    fix,
  })
})

/** A claimed format is what a list comes in when it is asked for. */
export const claimedFormatIsServed = check<
  'CLAIM-01/formats',
  { control: Exchange; answer: Exchange },
  { format: string }
>('CLAIM-01/formats', 'claimed-format-is-served', ({ control, answer }, { format }) => {
  if (searchsetOf(control) === undefined) return cannotTell('the list does not come in JSON either')
  const type = mediaTypeOf(answer)
  if (answer.response?.status === 200 && type === format) return met(format)
  return notMet({
    expected: `the list as ${format}`,
    observed: answer.response?.status === 200 ? `200, ${type ?? 'no Content-Type'}` : answerInWords(answer),
    at: 'CapabilityStatement.format',
    fix,
  })
})

/** A claimed operation is there: a refusal of this call shows that too, 404 and 501 do not. */
export const claimedOperationIsThere = check<'CLAIM-01/operations', Exchange, { operation: string }>(
  'CLAIM-01/operations',
  'claimed-operation-is-there',
  (answer, { operation }) => {
    const status = answer.response?.status ?? 0
    if (![404, 501].includes(status)) return met(`${operation}: ${status}`)
    return notMet({
      expected: `${operation} is known`,
      observed: answerInWords(answer),
      at: 'CapabilityStatement.rest.operation',
      fix,
    })
  },
)

/** What can be searched by GET can be searched by POST, with the same matches. */
export const claimedSearchWorksByPost = check<
  'CLAIM-01/search-by-post',
  { get: readonly Exchange[]; post: readonly Exchange[] },
  { resource: string }
>('CLAIM-01/search-by-post', 'claimed-search-works-by-post', ({ get, post }, { resource }) => {
  const byGet = allMatches(get)?.length ?? 0
  const [first] = post
  if (byGet === 0) return cannotTell(`by GET there is no ${resource} to compare with`)
  const byPost = allMatches(post)?.length
  if (byPost === byGet) return met(`${byPost} by either`)
  return notMet({
    expected: `${byGet} matches by POST ${resource}/_search, as by GET`,
    observed: byPost === undefined && first !== undefined ? answerInWords(first) : `${byPost ?? 0} matches`,
    at: 'CapabilityStatement.rest.resource.interaction',
    fix,
  })
})

/** A listed algorithm is taken, as far as the test has a key for it. */
export const listedAlgorithmsAreTaken = check<
  'CLAIM-02/algorithms',
  { metadata: Exchange; tokens: readonly Exchange[] },
  { algorithms: string[] }
>('CLAIM-02/algorithms', 'listed-algorithms-are-taken', ({ metadata, tokens }, { algorithms }) => {
  const listed = listedWords(metadata, 'token_endpoint_auth_signing_alg_values_supported')
  if (listed.length === 0) return notOffered('the metadata list no algorithm')
  const tried = algorithms.flatMap((algorithm, index) => {
    const token = tokens[index]
    return token === undefined || !listed.includes(algorithm) ? [] : [{ algorithm, token }]
  })
  if (tried.length === 0) return notOffered(`the test has no key for ${listed.join(', ')}`)
  const refused = tried.find(({ token }) => token.response?.status !== 200)
  if (refused === undefined) return met(`${tried.map(({ algorithm }) => algorithm).join(', ')} of ${listed.join(', ')}`)
  return notMet({
    expected: `a token for an assertion signed with ${refused.algorithm}, which is listed`,
    observed: answerInWords(refused.token),
    at: 'token_endpoint_auth_signing_alg_values_supported',
    fix: 'List only algorithms that are taken.',
  })
})

/** Listed scopes are granted when they are asked for. */
export const listedScopesAreGranted = check<'CLAIM-02/scopes', Exchange, { scopes: string[] }>(
  'CLAIM-02/scopes',
  'listed-scopes-are-granted',
  (token, { scopes }) =>
    token.response?.status === 200
      ? met(scopes.join(' '))
      : notMet({
          expected: `a token for the listed scopes ${scopes.join(' ')}`,
          observed: answerInWords(token),
          at: 'scopes_supported',
          fix: 'List only scopes that are granted.',
        }),
)
