import { lawfulVariant } from '../mutant.ts'

export const listsWithoutTotal = lawfulVariant({
  id: 'lists-without-total',
  what: 'Lists say no total.',

  mutate: (country) => ({ ...country, total: () => undefined }),
})
