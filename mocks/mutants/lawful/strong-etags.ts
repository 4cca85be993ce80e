import { lawfulVariant } from '../mutant.ts'

export const strongEtags = lawfulVariant({
  id: 'strong-etags',
  what: 'Documents carry strong entity tags.',
  mutate: (country) => ({ ...country, etagOf: (bytes) => country.etagOf(bytes)?.replace(/^W\//, '') }),
})
