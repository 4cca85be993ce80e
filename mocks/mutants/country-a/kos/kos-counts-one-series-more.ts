import { mutant } from '../../mutant.ts'
import { withContent, withKos } from './with-kos.ts'

export const kosCountsOneSeriesMore = mutant({
  id: 'kos-counts-one-series-more',
  fault: 'The image library of the KOS manifest counts one series more than there are.',
  breaks: ['KOS-08/series-count'],
  mutate: (country) =>
    withKos(country, (data) =>
      withContent(data, (item, name) => (name === '131565' ? { ...item, TextValue: '99' } : item)),
    ),
})
