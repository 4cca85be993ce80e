import { mutant } from '../../mutant.ts'

export const instanceGivesItsSeries = mutant({
  id: 'instance-gives-its-series',
  fault: 'A request for one instance gives its series.',
  breaks: ['ST-08/exact-object'],
  mutate: (country) => ({
    ...country,
    wadoInstances: (uids, origin) => {
      const found = country.wadoInstances(uids, origin)
      return found.length > 0 ? country.wadoInstances(uids.slice(0, 2), origin) : found
    },
  }),
})
