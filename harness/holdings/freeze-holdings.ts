import { createHash } from 'node:crypto'
import type { HeldFacts, HoldingsFile } from './holdings-file.ts'

/** Sorted keys, so that the order in which somebody wrote them does not matter. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, canonical(part)]),
  )
}

/** SHA-256 of the facts of a holdings file, hex. */
export function digestOfHoldings({ patients, studies, reports, manifests }: HeldFacts): string {
  const text = JSON.stringify(canonical({ patients, studies, reports, manifests }))
  return createHash('sha256').update(text).digest('hex')
}

/** The file as a person confirmed it: from now on a changed fact is noticed. */
export function frozenHoldings(file: HoldingsFile, by: string, at: Date): HoldingsFile {
  const confirmed = { by, at: at.toISOString().slice(0, 10) }
  return { ...file, confirmed, frozen: { sha256: digestOfHoldings(file), at: at.toISOString() } }
}
