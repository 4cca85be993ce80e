import { mutant } from '../../mutant.ts'

export const searchIgnoresKeysOfSeries = mutant({
  id: 'search-ignores-keys-of-series',
  fault: 'A search for series gives all of them, whatever the key.',
  breaks: ['QIDO-01/series-keys'],
  mutate: (country) => ({
    ...country,
    qidoMatches: (candidate, key, value) =>
      ['Modality', 'SeriesInstanceUID', 'SeriesNumber'].includes(key) || country.qidoMatches(candidate, key, value),
  }),
})
