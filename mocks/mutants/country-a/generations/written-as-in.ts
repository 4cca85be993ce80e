import type { Guides } from '../../../../fixtures/documents/guides.ts'
import type { CountryA } from '../../../country-a/country.ts'
import { referenceCountry } from '../../../country-a/reference-country.ts'

/** The reference country as it writes by other versions of the guides than its target file pins. */
export function writtenAsIn({ world }: CountryA, guides: Partial<Guides>): CountryA {
  return referenceCountry({ ...world, guides: { ...world.guides, ...guides } })
}
