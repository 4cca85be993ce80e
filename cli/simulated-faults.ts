import { bareCountry } from '../mocks/mutants/bare-country.ts'
import { lawfulVariants } from '../mocks/mutants/lawful-variants.ts'
import type { LawfulVariant, Mutant } from '../mocks/mutants/mutant.ts'
import { mutants } from '../mocks/mutants/mutants.ts'
import { together } from '../mocks/mutants/together.ts'
import type { Together } from '../mocks/mutants/together.ts'
import { didYouMean } from './near-words.ts'
import type { SimulatorFile } from './simulator-file.ts'
import { UsageError } from './usage-error.ts'

/** What a simulated country does wrong, or lawfully otherwise. */
export interface SimulatedFaults extends Partial<Together> {
  /** A sentence each. */
  says: readonly string[]
}

/**
 * The faults that `--mutant ID[,ID…]` names, in one country, in their own dialect and guides.
 * @param given ids, several in one text by commas
 * @throws UsageError when an id is unknown, or they cannot be in one country or in that of the file
 */
export function simulatedFaults(
  given: readonly string[],
  file: Pick<SimulatorFile, 'dialect' | 'guides'>,
): SimulatedFaults {
  const ids = [...new Set(given.flatMap((text) => text.split(',')).map((id) => id.trim()))]
  const faults = ids.map(faultOf)
  const all = together(faults)
  if ('conflict' in all)
    throw new UsageError(`one country cannot be both: ${all.conflict}`, 'start one simulator for each')
  for (const fault of faults) {
    if (fault.dialect !== undefined && file.dialect !== undefined && fault.dialect !== file.dialect)
      throw new UsageError(
        `${fault.id} speaks the dialect ${fault.dialect}, the simulator file says ${file.dialect}`,
        `set "dialect: ${fault.dialect}" there, or leave it out`,
      )
    const other = Object.entries(fault.guides ?? {}).find(
      ([name, version]) => file.guides !== undefined && file.guides[name as keyof typeof file.guides] !== version,
    )
    if (other !== undefined)
      throw new UsageError(
        `${fault.id} is written by ${other.join(' ')}, the simulator file names another version`,
        `set "${other.join(': ')}" in "guides" there, or leave "guides" out`,
      )
  }
  return { ...(faults.length === 0 ? {} : all), says: faults.map(sentenceOf) }
}

/**
 * Faults of TLS need TLS, and those that show another certificate take it from the test certificates.
 * @throws UsageError when the country is served by plain HTTP, or by somebody's own certificates
 */
export async function refuseWhatCannotShow(
  { mutate, dialect, guides }: SimulatedFaults,
  served: { insecureHttp: boolean; ownCertificates: boolean },
): Promise<void> {
  if (mutate === undefined || (!served.insecureHttp && !served.ownCertificates)) return
  const country = await bareCountry({
    ...(dialect === undefined ? {} : { dialect }),
    ...(guides === undefined ? {} : { guides }),
  })
  const { tls } = mutate(country)
  if (served.insecureHttp && tls !== country.tls)
    throw new UsageError('a fault of TLS cannot be seen by plain HTTP', 'leave --insecure-http out')
  if (served.ownCertificates && Object.values(tls).some(({ serverCertificate }) => serverCertificate !== undefined))
    throw new UsageError(
      'the fault shows a certificate of the test authority, and the simulator file names its own ("tls")',
      'leave "tls" out',
    )
}

function faultOf(id: string): Mutant | LawfulVariant {
  const known = [...mutants, ...lawfulVariants]
  const found = known.find((one) => one.id === id)
  if (found !== undefined) return found
  const near = didYouMean(
    id,
    known.map((one) => one.id),
  )
  throw new UsageError(
    `no mutant "${id}"${near === undefined ? '' : `; ${near}`}`,
    'see "borderlight mutants --list"; several are joined by commas',
  )
}

function sentenceOf(fault: Mutant | LawfulVariant): string {
  return 'fault' in fault ? `${fault.id}: ${fault.fault}` : `${fault.id} (lawful): ${fault.what}`
}
