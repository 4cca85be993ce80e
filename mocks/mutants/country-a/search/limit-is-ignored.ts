import { mutant } from '../../mutant.ts'

export const limitIsIgnored = mutant({
  id: 'limit-is-ignored',
  fault: 'limit is ignored.',
  breaks: ['QIDO-03/limit', 'QIDO-03/offset'],
  mutate: (country) => ({
    ...country,
    searchPage: (found, offset) => country.searchPage(found, offset, Number.POSITIVE_INFINITY),
  }),
})
