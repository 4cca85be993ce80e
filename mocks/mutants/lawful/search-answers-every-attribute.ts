import { lawfulVariant } from '../mutant.ts'

export const searchAnswersEveryAttribute = lawfulVariant({
  id: 'search-answers-every-attribute',
  what: 'A search result has every attribute, whether it was asked for or not.',
  mutate: (country) => ({
    ...country,
    searchFields: (level) => country.searchFields(level, new URLSearchParams({ includefield: 'all' })),
  }),
})
