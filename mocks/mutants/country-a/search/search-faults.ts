import type { CountryA } from '../../../country-a/country.ts'
import type { DicomJson } from '../../../country-a/dicomweb/dicom-json.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'

/** The country whose searches for studies are answered by other attributes; what they select stays right. */
const withFound = (country: CountryA, edit: (found: DicomJson) => DicomJson): CountryA => ({
  ...country,
  searchPage: (found, offset, limit) =>
    country.searchPage(found, offset, limit).map((one) => (one['00201206'] === undefined ? one : edit(one))),
})

const differs = (id: string, fault: string, tag: string, other: (value: unknown) => string): Mutant =>
  mutant({
    id,
    fault,
    breaks: ['QIDO-02/study-attributes'],
    mutate: (country) =>
      withFound(country, (found) => {
        const attribute = found[tag]
        return attribute === undefined
          ? found
          : { ...found, [tag]: { ...attribute, Value: (attribute.Value ?? []).map((value) => other(value)) } }
      }),
  })

/** Searches at the imaging channels that disagree with the list of documents. */
export const searchFaults: readonly Mutant[] = [
  differs(
    'search-dates-a-study-otherwise',
    'Studies that are found have another date than in the list.',
    '00080020',
    () => '20010101',
  ),
  differs(
    'search-says-another-accession',
    'Studies that are found have another accession number than in the list.',
    '00080050',
    (value) => `${String(value)}9`,
  ),
  differs(
    'search-says-another-modality',
    'Studies that are found have another modality than in the list.',
    '00080061',
    () => 'OT',
  ),
]
