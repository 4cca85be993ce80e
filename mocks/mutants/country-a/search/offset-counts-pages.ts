import { mutant } from '../../mutant.ts'

export const offsetCountsPages = mutant({
  id: 'offset-counts-pages',
  fault: 'offset counts pages, not results.',
  breaks: ['QIDO-03/offset'],
  mutate: (country) => ({
    ...country,
    searchPage: (found, offset, limit) =>
      country.searchPage(found, Number.isFinite(limit) ? offset * limit : offset, limit),
  }),
})
