import { mutant } from '../../mutant.ts'

export const identifierFindsNothing = mutant({
  id: 'identifier-finds-nothing',
  fault: 'A search by identifier finds nothing.',
  breaks: ['QUERY-01/identifier'],
  mutate: (country) => ({ ...country, matchesIdentifier: () => false }),
})
