import type { Patient } from '../../../fixtures/catalogue/facts.ts'
import { dateMatches, parseDates } from './date-parameter.ts'
import type { DateValue } from './date-parameter.ts'
import { identifierMatches, parseTokens, splitAlternatives, tokenMatches } from './token-parameter.ts'
import type { TokenValue } from './token-parameter.ts'

/** One parameter of the Patient search [ITI-78]; values are joined by OR. */
export type PatientCriterion =
  | { name: '_id' | 'identifier' | 'gender'; tokens: readonly TokenValue[] }
  | { name: 'family' | 'given'; texts: readonly string[]; exact: boolean }
  | { name: 'birthdate'; dates: readonly DateValue[] }

/** Parameters of the Patient search that are applied. */
export const patientSearchParameters = [
  { name: '_id', type: 'token' },
  { name: 'identifier', type: 'token' },
  { name: 'family', type: 'string' },
  { name: 'given', type: 'string' },
  { name: 'birthdate', type: 'date' },
  { name: 'gender', type: 'token' },
] as const

/** A criterion from its parameter: `unknown` name, or `invalid` value. */
export function parseCriterion(name: string, value: string): PatientCriterion | 'unknown' | 'invalid' {
  switch (name) {
    case '_id':
    case 'identifier':
    case 'gender': {
      const tokens = parseTokens(value)
      return tokens === undefined ? 'invalid' : { name, tokens }
    }
    case 'family':
    case 'given':
    case 'family:exact':
    case 'given:exact': {
      const texts = splitAlternatives(value)
      const bare = name.startsWith('family') ? 'family' : 'given'
      return texts.includes('') ? 'invalid' : { name: bare, texts, exact: name.endsWith(':exact') }
    }
    case 'birthdate': {
      const dates = parseDates(value)
      return dates === undefined ? 'invalid' : { name, dates }
    }
    default:
      return 'unknown'
  }
}

/** Whether a patient meets a criterion; names by their beginning, without case and accents, unless `:exact`. */
export function patientMeets(patient: Patient, criterion: PatientCriterion): boolean {
  switch (criterion.name) {
    case '_id':
      return tokenMatches([{ code: patient.id }], criterion.tokens)
    case 'identifier':
      return identifierMatches(patient.identifiers, criterion.tokens)
    case 'gender':
      return tokenMatches([{ code: patient.gender }], criterion.tokens)
    case 'birthdate':
      return dateMatches(`${patient.birthDate}T00:00:00Z`, criterion.dates)
    case 'family':
    case 'given': {
      const names = criterion.name === 'family' ? [patient.family] : patient.given
      return criterion.texts.some((text) =>
        names.some((name) => (criterion.exact ? name === text : foldedName(name).startsWith(foldedName(text)))),
      )
    }
  }
}

/** A name without case and accents. */
export function foldedName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
