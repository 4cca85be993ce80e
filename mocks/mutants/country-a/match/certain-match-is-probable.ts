import { mutant } from '../../mutant.ts'

export const certainMatchIsProbable = mutant({
  id: 'certain-match-is-probable',
  fault: 'A certain match is graded probable.',
  breaks: ['MATCH-02/grade'],
  mutate: (country) => ({
    ...country,
    matchQuality: (score) => country.matchQuality(Math.min(score, 0.7)),
  }),
})
