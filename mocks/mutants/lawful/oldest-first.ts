import { lawfulVariant } from '../mutant.ts'

export const oldestFirst = lawfulVariant({
  id: 'oldest-first',
  what: 'Lists begin with the oldest entry.',

  mutate: (country) => ({ ...country, sorted: (items) => items.toReversed() }),
})
