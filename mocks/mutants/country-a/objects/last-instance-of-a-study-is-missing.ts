import { mutant } from '../../mutant.ts'

export const lastInstanceOfAStudyIsMissing = mutant({
  id: 'last-instance-of-a-study-is-missing',
  fault: 'A study comes without its last instance.',
  breaks: [
    'ST-08/exact-object',
    'ST-08b/every-listed-instance-retrievable',
    'A1-02a/study-ct-mr-cr',
    'A1-02c/study-us-1-2',
    'A34-05/every-listed-instance-level',
  ],
  mutate: (country) => ({
    ...country,
    wadoInstances: (uids, origin) => {
      const found = country.wadoInstances(uids, origin)
      return uids.length === 1 && found.length > 1 ? found.slice(0, -1) : found
    },
  }),
})
