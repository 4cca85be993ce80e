import { mutant } from '../../mutant.ts'

export const matchGuessesAmongTheTwins = mutant({
  id: 'match-guesses-among-the-twins',
  fault: 'Of two persons with the same traits $match gives the first as certain.',
  breaks: ['MATCH-01/never-a-guess'],
  mutate: (country) => ({
    ...country,
    matchPatients: (request) => {
      const all = country.matchPatients({ ...request, onlyCertainMatches: false })
      return request.onlyCertainMatches ? all.filter(({ score }) => score >= 0.9).slice(0, 1) : all
    },
  }),
})
