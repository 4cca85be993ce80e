import { mutant } from '../../mutant.ts'

export const unknownSeriesIsTheStudy = mutant({
  id: 'unknown-series-is-the-study',
  fault: 'A series that is not there gives the first series of the study.',
  breaks: ['WADO-08/unknown-resource'],
  mutate: (country) => ({
    ...country,
    wadoInstances: (uids, origin) => {
      const found = country.wadoInstances(uids, origin)
      const [study] = uids
      if (found.length > 0 || uids.length !== 2 || study === undefined) return found
      const all = country.wadoInstances([study], origin)
      return all.filter(({ series }) => series === all[0]?.series)
    },
  }),
})
