import type { Patient } from '../../../fixtures/catalogue/facts.ts'
import { fieldOf } from '../token/token-order.ts'

/** What a match is asked by [ITI-119]. */
export interface MatchRequest {
  identifiers: readonly { system: string; code: string }[]
  family?: string
  given: readonly string[]
  birthDate?: string
  gender?: string
  onlyCertainMatches: boolean
  /** The longest list wanted. */
  count?: number
}

/** A candidate of a match, with its score from 0 to 1. */
export interface PatientMatch {
  patient: Patient
  score: number
}

/** Reads Parameters, or a bare Patient; a text says what is wrong. */
export function readMatchRequest(body: unknown): MatchRequest | string {
  const type = fieldOf(body, 'resourceType')
  if (type === 'Patient') return traitsOf(body, { onlyCertainMatches: false })
  if (type !== 'Parameters') return 'Parameters with a Patient are expected'
  const parameters = listOf(fieldOf(body, 'parameter'))
  const named = (name: string): unknown => parameters.find((one) => fieldOf(one, 'name') === name)
  const patient = fieldOf(named('resource'), 'resource')
  if (fieldOf(patient, 'resourceType') !== 'Patient') return 'the parameter resource holds no Patient'
  const only = fieldOf(named('onlyCertainMatches'), 'valueBoolean') ?? false
  if (typeof only !== 'boolean') return 'onlyCertainMatches is no boolean'
  const count = fieldOf(named('count'), 'valueInteger')
  if (count !== undefined && !(Number.isInteger(count) && Number(count) > 0)) return 'count is no positive integer'
  return traitsOf(patient, { onlyCertainMatches: only, ...(count === undefined ? {} : { count: Number(count) }) })
}

function traitsOf(patient: unknown, asked: Pick<MatchRequest, 'onlyCertainMatches' | 'count'>): MatchRequest | string {
  const [name] = listOf(fieldOf(patient, 'name'))
  const [family, birthDate, gender] = [
    textOf(fieldOf(name, 'family')),
    textOf(fieldOf(patient, 'birthDate')),
    textOf(fieldOf(patient, 'gender')),
  ]
  const identifiers = listOf(fieldOf(patient, 'identifier')).flatMap((one) => {
    const [system, code] = [textOf(fieldOf(one, 'system')), textOf(fieldOf(one, 'value'))]
    return system === undefined || code === undefined ? [] : [{ system, code }]
  })
  if (birthDate !== undefined && !/^\d{4}(-\d\d){0,2}$/.test(birthDate)) return 'birthDate is no date'
  if (identifiers.length === 0 && family === undefined) return 'an identifier or a family name is needed'
  return {
    identifiers,
    given: listOf(fieldOf(name, 'given')).flatMap((one) => textOf(one) ?? []),
    ...(family === undefined ? {} : { family }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(gender === undefined ? {} : { gender }),
    ...asked,
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [])
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
