import { lawfulVariant } from '../mutant.ts'

export const noValidators = lawfulVariant({
  id: 'no-validators',
  what: 'Documents carry neither ETag nor Last-Modified that would be compared.',
  mutate: (country) => ({ ...country, etagOf: () => undefined, hasAlready: () => false }),
})
