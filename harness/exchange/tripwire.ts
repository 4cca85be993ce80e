import type { PatientIdentifier } from '../../fixtures/catalogue/facts.ts'
import type { Exchange, Transaction } from './exchange.ts'

/** The target answered with somebody who is no test patient: the run stops, the body is not kept. */
export class ForeignPatientError extends Error {
  readonly code = 'FOREIGN_PATIENT'
  readonly exchangeId: string
  readonly transaction: Transaction
  /** The request named a test patient, so that the answer is the target's fault and not a wrong target file. */
  readonly namedTestPatient: boolean

  constructor(parts: {
    exchangeId: string
    transaction: Transaction
    namedTestPatient: boolean
    digests: readonly string[]
  }) {
    super(
      `the answer holds ${parts.digests.length} identifiers of somebody who is no test patient (${parts.digests.join(', ')})`,
    )
    this.exchangeId = parts.exchangeId
    this.transaction = parts.transaction
    this.namedTestPatient = parts.namedTestPatient
  }
}

const bareSystem = (system: string): string => system.replace(/^urn:oid:/i, '')

/**
 * Identifiers in the systems of the test patients that belong to none of them. Other systems do not count: hospitals
 * keep local ids.
 */
export function foreignIdentifiers(
  exchange: Exchange,
  bytes: Uint8Array,
  allowed: readonly PatientIdentifier[],
): readonly PatientIdentifier[] {
  const systems = new Set(allowed.map(({ system }) => bareSystem(system)))
  const known = new Set(allowed.map(({ system, value }) => `${bareSystem(system)}|${value}`))
  const foreign = ({ system, value }: PatientIdentifier): boolean =>
    systems.has(bareSystem(system)) && !known.has(`${bareSystem(system)}|${value}`)
  return [...dicomIdentifiers(exchange), ...jsonIdentifiers(bytes)].filter(foreign)
}

function dicomIdentifiers({ facts }: Exchange): PatientIdentifier[] {
  const files = [
    ...(facts.multipart?.parts.flatMap(({ dicom }) => dicom ?? []) ?? []),
    ...(facts.dicom === undefined ? [] : [facts.dicom]),
  ]
  return files.flatMap(({ attributes }) => {
    const { PatientID: value, IssuerUniversalEntityID: system } = attributes
    return value === undefined || system === undefined ? [] : [{ system, value }]
  })
}

function jsonIdentifiers(bytes: Uint8Array): PatientIdentifier[] {
  const first = bytes.find((byte) => byte > 0x20)
  if (first !== 0x7b && first !== 0x5b) return []
  try {
    const found: PatientIdentifier[] = []
    JSON.parse(new TextDecoder().decode(bytes), (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'system' in value && 'value' in value)
        if (typeof value.system === 'string' && typeof value.value === 'string')
          found.push({ system: value.system, value: value.value })
      return value
    })
    return found
  } catch {
    // cut or broken JSON: whoever can still be read in it counts
    const text = new TextDecoder().decode(bytes)
    return [...text.matchAll(/"system"\s*:\s*"([^"\\]+)"\s*,\s*"value"\s*:\s*"([^"\\]+)"/g)].map(
      ([, system = '', value = '']) => ({ system, value }),
    )
  }
}
