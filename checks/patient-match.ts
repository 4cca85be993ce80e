import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { answerInWords, at, jsonBody, objectsOf, textOf } from './json-body.ts'
import type { JsonObject } from './json-body.ts'
import { declaresOperation, notOfferedHere } from './offered.ts'
import { carries } from './patient-search.ts'
import { searchsetOf } from './searchset.ts'
import type { Searchset } from './searchset.ts'

interface Identifier {
  system: string
  value: string
}

/** The answer to a $match, and the CapabilityStatement that says whether there is one. */
export interface MatchEvidence {
  readonly [name: string]: Exchange
  answer: Exchange
  capabilities: Exchange
}

const gradeUrl = 'http://hl7.org/fhir/StructureDefinition/match-grade'
const grades = ['certain', 'probable', 'possible', 'certainly-not']

/** A check of a $match that is offered; its judge sees the searchset, or undefined when there is none. */
function matchCheck<C extends ClauseId, P = undefined>(
  clause: C,
  id: string,
  judge: (answer: Exchange, list: Searchset | undefined, params: P) => Judgement,
): Check<C, MatchEvidence, P> {
  return check<C, MatchEvidence, P>(clause, id, ({ answer, capabilities }, params) => {
    const declared = declaresOperation(capabilities, 'Patient', 'match')
    return notOfferedHere(answer, declared, 'Patient/$match') ?? judge(answer, searchsetOf(answer), params)
  })
}

/** ITI-119, case 3: the one who is certain. */
export const certainMatchIsThePatient = matchCheck<'MATCH-01/certain-match', Identifier>(
  'MATCH-01/certain-match',
  'certain-match-is-the-patient',
  (answer, list, identifier) => {
    const expected = `one Patient that carries ${identifier.system}|${identifier.value}`
    if (list === undefined) return notMet({ expected, observed: answerInWords(answer) })
    const right = list.matches.filter((patient) => carries(patient, identifier)).length
    return right === 1 && list.matches.length === 1
      ? met('one match')
      : notMet({ expected, observed: `${list.matches.length} matches, ${right} with it`, at: 'Bundle.entry' })
  },
)

function nobody(answer: Exchange, list: Searchset | undefined): Judgement {
  const expected = '200 with a searchset without a match'
  if (list === undefined) return notMet({ expected, observed: answerInWords(answer) })
  return list.matches.length === 0
    ? met('200, no match')
    : notMet({
        expected,
        observed: `${list.matches.length} matches`,
        at: 'Bundle.entry',
        fix: 'Give nobody where it is not certain who is meant: a guess is another person.',
      })
}

/** ITI-119, cases 4 and 5: nobody where it is not certain. */
export const uncertainMatchIsNobody = matchCheck<'MATCH-01/never-a-guess'>(
  'MATCH-01/never-a-guess',
  'uncertain-match-is-nobody',
  nobody,
)

/** ITI-119, case 7: nobody has these traits. */
export const matchOfNobodyIsEmpty = matchCheck<'MATCH-01/no-match'>(
  'MATCH-01/no-match',
  'match-of-nobody-is-empty',
  nobody,
)

/** Entries of a searchset that hold a Patient. */
function patientEntries(answer: Exchange): readonly JsonObject[] {
  return objectsOf(at(jsonBody(answer), 'entry')).filter((entry) => at(entry, 'resource', 'resourceType') === 'Patient')
}

/** ITI-119: the confidence as a score. */
export const matchesCarryAScore = matchCheck<'MATCH-02/score'>('MATCH-02/score', 'matches-carry-a-score', (answer) => {
  const entries = patientEntries(answer)
  if (entries.length === 0) return cannotTell('no match to judge')
  const scores = entries.map((entry) => at(entry, 'search', 'score'))
  const wrong = scores.find((score) => typeof score !== 'number' || score < 0 || score > 1)
  const without = scores.includes(undefined)
  return wrong === undefined && !without
    ? met(`${scores.length} scores`)
    : notMet({
        expected: 'search.score between 0 and 1 in each entry',
        observed: without ? 'none' : JSON.stringify(wrong),
        at: 'Bundle.entry.search.score',
      })
})

function gradesOf(answer: Exchange): (string | undefined)[] {
  return patientEntries(answer).map((entry) =>
    textOf(objectsOf(at(entry, 'search', 'extension')).find((one) => one['url'] === gradeUrl)?.['valueCode']),
  )
}

/** ITI-119: the grade of each match; only certain ones where those were asked for. */
export const certainMatchesAreGradedCertain = matchCheck<'MATCH-02/grade'>(
  'MATCH-02/grade',
  'certain-matches-are-graded-certain',
  (answer) => {
    const found = gradesOf(answer)
    if (found.length === 0) return cannotTell('no match to judge')
    const wrong = found.find((grade) => grade !== 'certain') ?? (found.includes(undefined) ? 'none' : undefined)
    return wrong === undefined
      ? met('certain')
      : notMet({
          expected: 'match-grade certain in each entry',
          observed: wrong,
          at: `Bundle.entry.search.extension('${gradeUrl}')`,
        })
  },
)

/** ITI-119, case 9: what cannot be read is said. */
export const malformedMatchIsAnOutcome = matchCheck<'MATCH-03/malformed', { what: string }>(
  'MATCH-03/malformed',
  'malformed-match-is-an-outcome',
  (answer, _list, { what }) => {
    const status = answer.response?.status ?? 0
    const outcome = at(jsonBody(answer), 'resourceType') === 'OperationOutcome'
    return status >= 400 && status < 500 && outcome
      ? met(String(status))
      : notMet({ expected: `${what}: a 4xx with an OperationOutcome`, observed: answerInWords(answer) })
  },
)

/** ITI-119, case 2, and the EU API that wants onlyCertainMatches: all, graded, or a refusal. */
export const uncertainCandidatesComeGraded = matchCheck<'MATCH-03/without-certainty', { identifiers: Identifier[] }>(
  'MATCH-03/without-certainty',
  'uncertain-candidates-come-graded',
  (answer, list, { identifiers }) => {
    const status = answer.response?.status ?? 0
    if ([400, 422].includes(status)) return met(`refused by ${status}: onlyCertainMatches is demanded`)
    const expected = `all ${identifiers.length} patients with these traits, each graded; or 400 or 422`
    if (list === undefined) return notMet({ expected, observed: answerInWords(answer) })
    const found = identifiers.filter((one) => list.matches.some((patient) => carries(patient, one)))
    const graded = gradesOf(answer).filter((grade) => grade !== undefined && grades.includes(grade)).length
    if (list.matches.length === 0 && list.outcomes.length > 0) return met('no match, and an OperationOutcome')
    return found.length === identifiers.length && graded === list.matches.length
      ? met(`${found.length} candidates, graded`)
      : notMet({
          expected,
          observed: `${list.matches.length} matches, of whom ${found.length} are the ones held and ${graded} graded`,
          at: 'Bundle.entry',
        })
  },
)
