import { mutant } from '../../mutant.ts'

export const searchIgnoresTheAccessionNumber = mutant({
  id: 'search-ignores-the-accession-number',
  fault: 'A search by accession number gives every study.',
  breaks: ['QIDO-01/single-value', 'QIDO-01/wild-card'],
  mutate: (country) => ({
    ...country,
    qidoMatches: (candidate, key, value) => key === 'AccessionNumber' || country.qidoMatches(candidate, key, value),
  }),
})
