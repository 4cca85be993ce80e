import { mutant } from '../../mutant.ts'

export const seriesGivesTheWholeStudy = mutant({
  id: 'series-gives-the-whole-study',
  fault: 'A request for a series gives the whole study.',
  breaks: ['ST-08/exact-object', 'ST-08/uids', 'A34-05/offered-wrong-series-fail'],
  mutate: (country) => ({
    ...country,
    wadoInstances: (uids, origin) => {
      const found = country.wadoInstances(uids, origin)
      return found.length > 0 && uids.length === 2 ? country.wadoInstances(uids.slice(0, 1), origin) : found
    },
  }),
})
