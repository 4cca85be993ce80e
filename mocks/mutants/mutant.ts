import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import type { Guides } from '../../fixtures/documents/guides.ts'
import type { DialectName } from '../country-a/country-world.ts'
import type { CountryA } from '../country-a/country.ts'

/** One faulty country: the reference with one part replaced, and exactly what it breaks. */
export interface Mutant {
  id: string
  /** What the country does wrong, in one sentence. */
  fault: string
  breaks: readonly [ClauseId, ...ClauseId[]]
  mutate: (country: CountryA) => CountryA
  /** The dialect in which it is wrong; `mado` when absent. */
  dialect?: DialectName
  /** Versions of the guides that its target file pins, where not the newest published. */
  guides?: Partial<Guides>
}

/** A country that does something other than the reference, lawfully: no check may complain. */
export interface LawfulVariant {
  id: string
  what: string
  mutate: (country: CountryA) => CountryA
  /** `mado` when absent. */
  dialect?: DialectName
  guides?: Partial<Guides>
  /** The open question that it answers; a country gives one answer. */
  answers?: string
  /** It is made of what the others do, and stands last in a country with several. */
  last?: true
  /** Separate networks are not claimed. */
  oneNetwork?: true
  /** Conventions that this country does not claim. */
  withoutConventions?: readonly string[]
}

export const mutant = (parts: Mutant): Mutant => parts
export const lawfulVariant = (parts: LawfulVariant): LawfulVariant => parts
