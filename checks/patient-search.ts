import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { met, notMet } from '../harness/judge/judgement.ts'
import { answerInWords, objectsOf, textOf } from './json-body.ts'
import type { JsonObject } from './json-body.ts'
import { searchsetOf } from './searchset.ts'

interface Identifier {
  system: string
  value: string
}

/** Step 3, zero matches: 200 with no match, never an error and never somebody [ITI-78]. */
export const unknownIdentifierMatchesNobody = check<'ST-03b/no-match', Exchange>(
  'ST-03b/no-match',
  'unknown-identifier-matches-nobody',
  (answer) => {
    const list = searchsetOf(answer)
    const expected = '200 with a searchset without a match'
    if (list === undefined)
      return notMet({ expected, observed: answerInWords(answer), fix: 'Answer an empty searchset Bundle.' })
    if (list.matches.length > 0)
      return notMet({ expected, observed: `${list.matches.length} matches`, at: 'Bundle.entry' })
    return met('200, no match')
  },
)

/** Step 3, one match: the patient that was asked for, and nobody else. */
export const identifierMatchesExactlyItsPatient = check<'ST-03b/no-match', Exchange, Identifier>(
  'ST-03b/no-match',
  'identifier-matches-exactly-its-patient',
  (answer, identifier) => {
    const list = searchsetOf(answer)
    const expected = `one Patient that carries ${identifier.system}|${identifier.value}`
    if (list === undefined) return notMet({ expected, observed: answerInWords(answer) })
    const right = list.matches.filter((patient) => carries(patient, identifier))
    if (right.length === 1 && list.matches.length === 1) return met('one match')
    return notMet({ expected, observed: `${list.matches.length} matches, ${right.length} with it`, at: 'Bundle.entry' })
  },
)

/** Step 3, an identifier domain that the target does not know [ITI-78: case 4 and 5]. */
export const unknownDomainIsSaidOrEmpty = check<'ST-03b/unknown-domain', Exchange>(
  'ST-03b/unknown-domain',
  'unknown-domain-is-said-or-empty',
  (answer) => {
    const list = searchsetOf(answer)
    const expected = '200 without a match (with or without OperationOutcome), or 404'
    if (answer.response?.status === 404) return met('404')
    if (list === undefined) return notMet({ expected, observed: answerInWords(answer) })
    if (list.matches.length > 0)
      return notMet({ expected, observed: `${list.matches.length} matches`, at: 'Bundle.entry' })
    return met(list.outcomes.length > 0 ? '200 with OperationOutcome' : '200, empty')
  },
)

/** Step 3, several matches: all of them or none with a request for more; never silently the first. */
export const severalMatchesAreNeverSilentlyOne = check<'ST-03b/many-matches', Exchange, { identifiers: Identifier[] }>(
  'ST-03b/many-matches',
  'several-matches-are-never-silently-one',
  (answer, { identifiers }) => {
    const list = searchsetOf(answer)
    const expected = `all ${identifiers.length} patients with these traits, or none and an OperationOutcome`
    if (list === undefined) return notMet({ expected, observed: answerInWords(answer) })
    const found = identifiers.filter((identifier) => list.matches.some((patient) => carries(patient, identifier)))
    if (found.length === identifiers.length) return met(`${found.length} matches`)
    if (list.matches.length === 0 && list.outcomes.length > 0) return met('no match, and an OperationOutcome')
    return notMet({
      expected,
      observed: `${list.matches.length} matches, of whom ${found.length} are the ones held`,
      at: 'Bundle.entry',
      fix: 'Return every patient with these traits, or none and say why; a guess is another person.',
    })
  },
)

/** Does a Patient resource carry this identifier? `urn:oid:` prefix or not. */
export function carries(patient: JsonObject, identifier: Identifier): boolean {
  const plain = (text: string | undefined): string | undefined => text?.replace(/^urn:oid:/, '')
  return objectsOf(patient['identifier']).some(
    (one) => plain(textOf(one['system'])) === plain(identifier.system) && textOf(one['value']) === identifier.value,
  )
}
