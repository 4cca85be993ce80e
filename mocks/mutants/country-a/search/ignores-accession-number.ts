import { mutant } from '../../mutant.ts'

export const ignoresAccessionNumber = mutant({
  id: 'ignores-accession-number',
  fault: 'accession-number is declared and selects nothing.',
  breaks: ['QUERY-02/accession-number'],
  mutate: (country) => ({ ...country, matchesAccession: () => true }),
})
