import { mutant } from '../../mutant.ts'

export const scoreInPercent = mutant({
  id: 'score-in-percent',
  fault: 'The score of a match is a percentage.',
  breaks: ['MATCH-02/score'],
  mutate: (country) => ({
    ...country,
    matchQuality: (score) => ({ ...country.matchQuality(score), score: Math.round(score * 100) }),
  }),
})
