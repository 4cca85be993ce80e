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
  const { systems, known } = allowance(allowed)
  const foreign = ({ system, value }: PatientIdentifier): boolean =>
    systems.has(bareSystem(system)) && !known.has(`${bareSystem(system)}|${value}`)
  return [...dicomIdentifiers(exchange), ...textIdentifiers(bytes)].filter(foreign)
}

interface Allowance {
  systems: ReadonlySet<string>
  known: ReadonlySet<string>
}

const allowances = new WeakMap<readonly PatientIdentifier[], Allowance>()

/** Of one list of identifiers once. */
function allowance(allowed: readonly PatientIdentifier[]): Allowance {
  const before = allowances.get(allowed)
  if (before !== undefined) return before
  const made = {
    systems: new Set(allowed.map(({ system }) => bareSystem(system))),
    known: new Set(allowed.map(({ system, value }) => `${bareSystem(system)}|${value}`)),
  }
  allowances.set(allowed, made)
  return made
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

const byteOrderMark = 0xef

const identifiersIn = new WeakMap<Uint8Array, readonly PatientIdentifier[]>()

/** Of the same bytes once. */
function textIdentifiers(bytes: Uint8Array): readonly PatientIdentifier[] {
  const known = identifiersIn.get(bytes) ?? readIdentifiers(bytes)
  identifiersIn.set(bytes, known)
  return known
}

function readIdentifiers(bytes: Uint8Array): PatientIdentifier[] {
  const first = bytes.find((byte) => byte > 0x20)
  if (first !== 0x7b && first !== 0x5b && first !== 0x3c && first !== byteOrderMark) return []
  const text = new TextDecoder().decode(bytes)
  try {
    const found: PatientIdentifier[] = []
    const open: unknown[] = [JSON.parse(text)]
    while (open.length > 0) {
      const value = open.pop()
      if (typeof value !== 'object' || value === null) continue
      found.push(...fhirIdentifier(value), ...dicomJsonIdentifier(value))
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) open.push(inner)
    }
    return found
  } catch {
    // XML, or cut or broken JSON: whoever can still be read in it counts
    return brokenText.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ groups }) => ({
        system: groups?.['system'] ?? '',
        value: groups?.['value'] ?? '',
      })),
    )
  }
}

const brokenText = [
  /"system"\s*:\s*"(?<system>[^"\\]+)"\s*,\s*"value"\s*:\s*"(?<value>[^"\\]+)"/g,
  /"value"\s*:\s*"(?<value>[^"\\]+)"\s*,\s*"system"\s*:\s*"(?<system>[^"\\]+)"/g,
  /<system\s+value="(?<system>[^"]+)"\s*\/>\s*<value\s+value="(?<value>[^"]+)"/g,
]

function fhirIdentifier(value: object): PatientIdentifier[] {
  if (!('system' in value) || !('value' in value)) return []
  return typeof value.system === 'string' && typeof value.value === 'string'
    ? [{ system: value.system, value: value.value }]
    : []
}

/** Patient ID with its issuer's universal entity id in the DICOM JSON model [PS3.18 F.2]. */
function dicomJsonIdentifier(dataSet: object): PatientIdentifier[] {
  const value = firstOf(dataSet, '00100020')
  const system = firstOf(firstOf(dataSet, '00100024'), '00400032')
  return typeof value === 'string' && typeof system === 'string' ? [{ system, value }] : []
}

function firstOf(dataSet: unknown, tag: string): unknown {
  if (typeof dataSet !== 'object' || dataSet === null) return undefined
  const element = (dataSet as Readonly<Record<string, { Value?: unknown } | null | undefined>>)[tag]
  return Array.isArray(element?.Value) ? (element.Value as readonly unknown[])[0] : undefined
}
