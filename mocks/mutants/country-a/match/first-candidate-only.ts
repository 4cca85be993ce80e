import { mutant } from '../../mutant.ts'

export const firstCandidateOnly = mutant({
  id: 'first-candidate-only',
  fault: 'Without onlyCertainMatches the first candidate comes alone.',
  breaks: ['MATCH-03/without-certainty'],
  mutate: (country) => ({
    ...country,
    matchPatients: (request) =>
      request.onlyCertainMatches ? country.matchPatients(request) : country.matchPatients(request).slice(0, 1),
  }),
})
