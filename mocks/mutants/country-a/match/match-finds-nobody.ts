import { mutant } from '../../mutant.ts'

export const matchFindsNobody = mutant({
  id: 'match-finds-nobody',
  fault: '$match with onlyCertainMatches never finds anybody.',
  breaks: ['MATCH-01/certain-match'],
  mutate: (country) => ({
    ...country,
    matchPatients: (request) => (request.onlyCertainMatches ? [] : country.matchPatients(request)),
  }),
})
