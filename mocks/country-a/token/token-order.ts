import type { JWTPayload } from 'jose'
import type { Patient, Study } from '../../../fixtures/catalogue/facts.ts'
import type { OriginName, RegisteredClient } from '../country-world.ts'

/** An OAuth error answer. */
export interface TokenRefusal {
  status: 400 | 401
  error: string
  description: string
  /** WWW-Authenticate, where the client tried by the Authorization header [RFC 6749 5.2]. */
  challenge?: string
}

export type AssertionResult = { client: RegisteredClient; claims: JWTPayload } | TokenRefusal

/** What a client asks a token for, once its assertion is verified. */
export interface TokenOrder {
  client: RegisteredClient
  assertion: JWTPayload
  /** As written by the client. */
  resource: string
  /** The origin that the resource names; undefined when it names none of ours. */
  origin: OriginName | undefined
  scopes: readonly string[]
  /** As asserted. */
  patientIdentifier?: { system: string; value: string }
  /** Known to this country. */
  patient?: Patient
  studyInstanceUids: readonly string[]
  /** Those of them that this country knows. */
  studies: readonly Study[]
}

/** Whether a record with the given name stands there. */
export function recordIn(value: unknown, name: string): Record<string, unknown> | undefined {
  const found = fieldOf(value, name)
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Record<string, unknown>)
    : undefined
}

/** A field of something that may be an object. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

/** The patient that claims name [convention C-1: `extensions.borderlight.patient`]. */
export function patientIn(claims: JWTPayload): { system: string; value: string } | undefined {
  const patient = recordIn(recordIn(claims['extensions'], 'borderlight'), 'patient')
  const [system, value] = [patient?.['system'], patient?.['value']]
  return typeof system === 'string' && typeof value === 'string' ? { system, value } : undefined
}

/** The studies that claims name [convention C-1: `extensions.borderlight.studies`]. */
export function studiesIn(claims: JWTPayload): readonly string[] {
  const studies = recordIn(claims['extensions'], 'borderlight')?.['studies']
  return Array.isArray(studies) ? studies.filter((uid) => typeof uid === 'string') : []
}
