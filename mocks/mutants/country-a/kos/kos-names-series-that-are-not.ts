import { mutant } from '../../mutant.ts'
import { withKos, withSeries } from './with-kos.ts'

export const kosNamesSeriesThatAreNot = mutant({
  id: 'kos-names-series-that-are-not',
  fault: 'The evidence of the KOS manifest has UIDs of series that nobody holds.',
  breaks: ['A10-24/single-series-retrieval-kos', 'KOS-06/each-series'],
  mutate: (country) =>
    withKos(country, (data) =>
      withSeries(data, (series) => ({ ...series, SeriesInstanceUID: `${series['SeriesInstanceUID'] as string}.9` })),
    ),
})
