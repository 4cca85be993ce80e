import { mutant } from '../../mutant.ts'

export const searchTakesWildCardsLiterally = mutant({
  id: 'search-takes-wild-cards-literally',
  fault: '* and ? are taken as they are written.',
  breaks: ['QIDO-01/wild-card'],
  mutate: (country) => ({
    ...country,
    qidoMatches: (candidate, key, value) => !/[*?]/.test(value) && country.qidoMatches(candidate, key, value),
  }),
})
