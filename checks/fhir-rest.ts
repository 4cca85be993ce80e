import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { textsAt } from './fhir-tree.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, at, headerOf, jsonBody, mediaTypeOf, objectOf, objectsOf, textOf } from './json-body.ts'
import { appliedParameters, searchsetOf } from './searchset.ts'

const severities = ['fatal', 'error', 'warning', 'information']
/** Codes of IssueType [FHIR R4, required binding]. */
const issueTypes = new Set([
  ...['invalid', 'structure', 'required', 'value', 'invariant', 'security', 'login', 'unknown', 'expired', 'forbidden'],
  ...['suppressed', 'processing', 'not-supported', 'duplicate', 'multiple-matches', 'not-found', 'deleted', 'too-long'],
  ...['code-invalid', 'extension', 'too-costly', 'business-rule', 'conflict', 'transient', 'lock-error', 'no-store'],
  ...['exception', 'timeout', 'incomplete', 'throttled', 'informational'],
])

/** FHIR R4: an OperationOutcome has issues, each with a severity and a code. */
export const outcomeSaysWhatIsWrong = check<'REST-01/issue', Exchange>(
  'REST-01/issue',
  'outcome-says-what-is-wrong',
  (answer) => {
    const outcome = objectOf(jsonBody(answer))
    if (outcome?.['resourceType'] !== 'OperationOutcome')
      return cannotTell(`no OperationOutcome: ${answerInWords(answer)}`)
    const issues = objectsOf(outcome['issue'])
    const expected = 'at least one issue, each with a severity and a code of their value sets'
    const wrong = issues.find(
      ({ severity, code }) => !severities.includes(textOf(severity) ?? '') || !issueTypes.has(textOf(code) ?? ''),
    )
    if (issues.length === 0) return notMet({ expected, observed: 'no issue', at: 'OperationOutcome.issue' })
    if (wrong === undefined) return met(`${issues.length} issues`)
    const words = `${textOf(wrong['severity']) ?? 'no severity'}, ${textOf(wrong['code']) ?? 'no code'}`
    return notMet({ expected, observed: words, at: 'OperationOutcome.issue' })
  },
)

/** FHIR R4: JSON is UTF-8, whatever a charset parameter says. */
export const jsonIsUtf8 = check<'REST-02/utf-8', readonly Exchange[]>('REST-02/utf-8', 'json-is-utf-8', (answers) => {
  const json = answers.filter((answer) => /\bjson$/.test(mediaTypeOf(answer) ?? ''))
  const expected = 'JSON in UTF-8 without byte order mark; a charset parameter, where there is one, says utf-8'
  for (const answer of json) {
    const charset = /charset="?([^";\s]+)/i.exec(headerOf(answer, 'content-type') ?? '')?.[1]
    if (charset !== undefined && charset.toLowerCase() !== 'utf-8')
      return notMet({ expected, observed: `charset=${charset} of ${answer.transaction}`, at: 'Content-Type' })
    const bytes = answer.response?.body.bytes
    if (bytes?.[0] === 0xef && bytes[1] === 0xbb) return notMet({ expected, observed: 'a byte order mark' })
  }
  return json.length === 0 ? cannotTell('no JSON came') : met(`${json.length} answers`)
})

/** FHIR R4: what is not there is 404. */
export const missingResourceIs404 = check<'REST-03/not-found', Exchange>(
  'REST-03/not-found',
  'missing-resource-is-404',
  (answer) =>
    [404, 410].includes(answer.response?.status ?? 0)
      ? met(String(answer.response?.status))
      : notMet({ expected: '404 for an id that nothing has', observed: answerInWords(answer), at: 'status' }),
)

/** FHIR R4: a type that the server does not know is 404. */
export const unknownTypeIs404 = check<'REST-04/unknown-type', Exchange>(
  'REST-04/unknown-type',
  'unknown-type-is-404',
  (answer) =>
    answer.response?.status === 404
      ? met('404')
      : notMet({ expected: '404 for a type that is none', observed: answerInWords(answer), at: 'status' }),
)

/** FHIR R4: the entry that a list gives is the one that a read gives. */
export const readGivesTheListedEntry = check<'REST-05/read', { list: Exchange; read: Exchange }, { id: string }>(
  'REST-05/read',
  'read-gives-the-listed-entry',
  ({ list, read }, { id }) => {
    if ([403, 404, 405].includes(read.response?.status ?? 0))
      return notOffered(`entries are not read one by one: ${answerInWords(read)}`)
    const listed = searchsetOf(list)?.matches.find((match) => match['id'] === id)
    const one = objectOf(jsonBody(read))
    const expected = `DocumentReference/${id} as the list has it`
    if (listed === undefined) return cannotTell('the list does not hold the entry')
    if (one?.['resourceType'] !== 'DocumentReference' || one['id'] !== id)
      return notMet({ expected, observed: answerInWords(read) })
    const differing = Object.keys({ ...listed, ...one }).find(
      (name) => name !== 'meta' && JSON.stringify(listed[name]) !== JSON.stringify(one[name]),
    )
    return differing === undefined
      ? met('the same content')
      : notMet({ expected, observed: `another ${differing}`, at: `DocumentReference.${differing}` })
  },
)

/** FHIR R4: Last-Modified is meta.lastUpdated. */
export const lastModifiedIsLastUpdated = check<'REST-06/last-modified', Exchange>(
  'REST-06/last-modified',
  'last-modified-is-last-updated',
  (read) => {
    const [updated] = textsAt(jsonBody(read), 'meta.lastUpdated')
    const header = headerOf(read, 'last-modified')
    if (read.response?.status !== 200) return notOffered(`nothing is read: ${answerInWords(read)}`)
    if (updated === undefined || header === undefined) return notOffered('no Last-Modified, or no meta.lastUpdated')
    return Math.floor(Date.parse(updated) / 1000) === Math.floor(Date.parse(header) / 1000)
      ? met(header)
      : notMet({ expected: `Last-Modified of ${updated}`, observed: header, at: 'Last-Modified' })
  },
)

const statement = (answer: Exchange): JsonObject | undefined => {
  const body = objectOf(jsonBody(answer))
  return answer.response?.status === 200 && body?.['resourceType'] === 'CapabilityStatement' ? body : undefined
}

/** FHIR R4: a CapabilityStatement says what the server is. */
export const capabilitiesAreWhole = check<'CAP-01/mandatory', Exchange>(
  'CAP-01/mandatory',
  'capabilities-are-whole',
  (answer) => {
    const body = statement(answer)
    if (body === undefined) return notOffered(`no CapabilityStatement: ${answerInWords(answer)}`)
    const missing = ['status', 'date', 'kind', 'fhirVersion', 'format'].filter((name) => body[name] === undefined)
    const version = textOf(body['fhirVersion']) ?? ''
    const expected = 'status, date, kind, format, fhirVersion 4.0.1 and one rest with mode server'
    if (missing.length > 0) return notMet({ expected, observed: `no ${missing.join(', no ')}` })
    if (!version.startsWith('4.0')) return notMet({ expected, observed: `fhirVersion ${version}` })
    return textsAt(body, 'rest.mode').includes('server')
      ? met(version)
      : notMet({ expected, observed: 'no rest of a server' })
  },
)

/** FHIR R4: search parameters and interactions are declared once [cpb-12, cpb-13]. */
export const capabilitiesRepeatNothing = check<'CAP-02/unique', Exchange>(
  'CAP-02/unique',
  'capabilities-repeat-nothing',
  (answer) => {
    const body = statement(answer)
    if (body === undefined) return notOffered(`no CapabilityStatement: ${answerInWords(answer)}`)
    const resources = objectsOf(at(objectsOf(body['rest'])[0], 'resource'))
    const expected = 'each resource once, each interaction and search parameter once in it'
    const names = resources.map(({ type }) => textOf(type) ?? '')
    const repeated = (values: readonly string[]): string | undefined =>
      values.find((value, index) => values.indexOf(value) !== index)
    const twice =
      repeated(names) ??
      resources.flatMap((resource) => {
        const name = repeated(textsAt(resource, 'searchParam.name')) ?? repeated(textsAt(resource, 'interaction.code'))
        return name === undefined ? [] : [`${textOf(resource['type']) ?? ''}.${name}`]
      })[0]
    return twice === undefined ? met(`${names.length} resources`) : notMet({ expected, observed: `${twice} twice` })
  },
)

/** FHIR R4: under handling=strict a parameter that is not known is an error. */
export const strictHandlingIsHonoured = check<'REST-07/strict', { control: Exchange; strict: Exchange }>(
  'REST-07/strict',
  'strict-handling-is-honoured',
  ({ control, strict }) => {
    if ((searchsetOf(control)?.matches.length ?? 0) === 0) return cannotTell('no list to hold it against')
    const status = strict.response?.status ?? 0
    if (status >= 500) return cannotTell(`an error of the server: ${answerInWords(strict)}`)
    return status >= 400
      ? met(String(status))
      : notMet({
          expected: '400 for an unknown parameter under Prefer: handling=strict',
          observed: answerInWords(strict),
        })
  },
)

/** MHD, Target Communities Option: a community that cannot be served is an error, or the parameter is ignored and not claimed. */
export const unknownCommunityIsSaid = check<'MHD-12/target-community', Exchange>(
  'MHD-12/target-community',
  'unknown-community-is-said',
  (answer) => {
    const list = searchsetOf(answer)
    const status = answer.response?.status ?? 0
    if (status >= 400 && status < 500) return met(String(status))
    const expected = 'a 4xx for a community that is not served, or a list that does not claim the parameter'
    if (list === undefined) return notMet({ expected, observed: answerInWords(answer) })
    const claimed = appliedParameters(list)?.has('targetCommunityIdList') === true && list.matches.length > 0
    return claimed
      ? notMet({
          expected,
          observed: `${list.matches.length} entries of a community that there is not`,
          at: 'Bundle.link',
        })
      : met('ignored, and not claimed')
  },
)
