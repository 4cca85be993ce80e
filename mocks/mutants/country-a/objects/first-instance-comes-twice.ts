import { mutant } from '../../mutant.ts'

export const firstInstanceComesTwice = mutant({
  id: 'first-instance-comes-twice',
  fault: 'The first instance of a study comes twice.',
  breaks: ['ST-08/exact-object'],
  mutate: (country) => ({
    ...country,
    wadoInstances: (uids, origin) => {
      const found = country.wadoInstances(uids, origin)
      return uids.length === 1 ? [...found, ...found.slice(0, 1)] : found
    },
  }),
})
