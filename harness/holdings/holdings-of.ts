import type { Catalogue } from '../../fixtures/catalogue/facts.ts'
import type { Target } from '../target/target.ts'
import { declaredHoldings } from './declared-holdings.ts'
import { holdingsOfCatalogue } from './holdings.ts'
import type { Holdings } from './holdings.ts'

/** The oracle of a run: the file that the target declares, else the catalogue that it was filled with. */
export function holdingsOf(
  { holdings, testPatients }: Pick<Target, 'holdings' | 'testPatients'>,
  catalogue: Catalogue,
): Holdings {
  return holdings === undefined
    ? holdingsOfCatalogue(catalogue, testPatients)
    : declaredHoldings(holdings.facts, testPatients)
}

/** What a report says of a declared oracle. */
export const holdingsNote = ({ file, sha256, confirmedBy, frozenAt }: NonNullable<Target['holdings']>): string =>
  `the oracle is ${file}, confirmed by ${confirmedBy}, frozen ${frozenAt}, SHA-256 ${sha256}`
