import { lawfulVariant } from '../mutant.ts'

export const objectsInAnotherOrder = lawfulVariant({
  id: 'objects-in-another-order',
  what: 'The objects of a study come in no particular order.',

  mutate: (country) => ({
    ...country,
    wadoInstances: (uids, origin) => country.wadoInstances(uids, origin).toReversed(),
  }),
})
