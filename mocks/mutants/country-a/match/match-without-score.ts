import { mutant } from '../../mutant.ts'

export const matchWithoutScore = mutant({
  id: 'match-without-score',
  fault: 'Matches carry no score.',
  breaks: ['MATCH-02/score'],
  mutate: (country) => ({
    ...country,
    matchQuality: (score) => ({ ...country.matchQuality(score), score: undefined }),
  }),
})
