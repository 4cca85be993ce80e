import { mutant } from '../../mutant.ts'

export const nearMatchIsCertain = mutant({
  id: 'near-match-is-certain',
  fault: 'A person with another date of birth is a certain match.',
  breaks: ['MATCH-01/never-a-guess'],
  mutate: (country) => ({
    ...country,
    matchPatients: (request) => {
      const { identifiers, given, family = '' } = request
      const near = country
        .matchPatients({ identifiers, given, family, onlyCertainMatches: false })
        .filter(({ score }) => score > 0.5)
      return near.length === 1 ? near.map((match) => ({ ...match, score: 1 })) : country.matchPatients(request)
    },
  }),
})
