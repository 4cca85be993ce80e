import { mutant } from '../../mutant.ts'

export const searchIgnoresTheModalityOfStudies = mutant({
  id: 'search-ignores-the-modality-of-studies',
  fault: 'A search by modality gives every study.',
  breaks: ['QIDO-01/single-value'],
  mutate: (country) => ({
    ...country,
    qidoMatches: (candidate, key, value) => key === 'ModalitiesInStudy' || country.qidoMatches(candidate, key, value),
  }),
})
