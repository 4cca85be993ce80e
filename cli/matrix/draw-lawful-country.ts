import type { Guides } from '../../fixtures/documents/guides.ts'
import type { DialectName } from '../../mocks/country-a/country-world.ts'
import type { LawfulVariant } from '../../mocks/mutants/mutant.ts'
import { chanceAt } from './draw-pair.ts'
import type { TransferOptions } from './standing-countries.ts'

/** A country that differs from the reference lawfully in whatever is left open. */
export interface LawfulCountry {
  dialect: DialectName
  guides: Guides
  offers: TransferOptions
  variants: readonly LawfulVariant[]
  /** Scenarios that need a browser run too: for one in four. */
  inBrowser: boolean
}

const offers: readonly TransferOptions[] = [['A', 'B', 'C'], ['A', 'B'], ['A', 'C'], ['B', 'C'], ['A'], ['B'], ['C']]

/** The lawful country at a place of a seed's row: dialect, generations, options, and any variants that go together. */
export function drawLawfulCountry(variants: readonly LawfulVariant[], seed: number, index: number): LawfulCountry {
  const chance = chanceAt(seed, index)
  const any = <T>(first: T, ...others: readonly T[]): T =>
    [first, ...others][Math.floor(chance() * (others.length + 1))] ?? first
  const dialect = any<DialectName>('mado', 'mado', 'ncp-api')
  const guides: Guides = {
    mado: any('1.0.0', '0.1.0'),
    mhd: any('4.2.4', '4.2.3'),
    euApi: any('ballot', 'post-ballot'),
    hl7eu: any('ballot', 'post-ballot'),
  }
  const inBrowser = chance() < 0.25
  const share = chance() // from a few variants to nearly all
  const shuffled = variants.map((variant) => ({ variant, at: chance() })).toSorted((one, other) => one.at - other.at)
  const chosen: LawfulVariant[] = []
  for (const { variant } of shuffled)
    if (chance() < share && fits(variant, dialect, guides) && chosen.every((other) => goTogether(variant, other)))
      chosen.push(variant)
  return {
    dialect,
    guides,
    inBrowser,
    offers: any(...(offers as [TransferOptions, ...TransferOptions[]])),
    variants: [...chosen.filter(({ last }) => last !== true), ...chosen.filter(({ last }) => last === true)],
  }
}

function fits(variant: LawfulVariant, dialect: DialectName, guides: Guides): boolean {
  if (variant.dialect !== undefined && variant.dialect !== dialect) return false
  return Object.entries(variant.guides ?? {}).every(([name, version]) => guides[name as keyof Guides] === version)
}

/** Two answers to the same open question do not. */
function goTogether(one: LawfulVariant, other: LawfulVariant): boolean {
  return one.answers === undefined || one.answers !== other.answers
}
