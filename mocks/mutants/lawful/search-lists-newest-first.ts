import { lawfulVariant } from '../mutant.ts'

export const searchListsNewestFirst = lawfulVariant({
  id: 'search-lists-newest-first',
  what: 'A search lists studies in another order.',
  mutate: (country) => ({
    ...country,
    searchPage: (found, offset, limit) => country.searchPage(found.toReversed(), offset, limit),
  }),
})
