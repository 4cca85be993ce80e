import { mutant } from '../../mutant.ts'
import { withKos, withSeries, without } from './with-kos.ts'

export const kosWithoutRetrieveLocation = mutant({
  id: 'kos-without-retrieve-location',
  fault: 'No series of the KOS manifest says where it is kept.',
  breaks: ['KOS-09/retrieve-location'],
  mutate: (country) => withKos(country, (data) => withSeries(data, (series) => without(series, 'RetrieveLocationUID'))),
})
