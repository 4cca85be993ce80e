import { lawfulVariant } from '../mutant.ts'

export const elementsAreIgnored = lawfulVariant({
  id: 'elements-are-ignored',
  what: '_elements is ignored: resources come whole.',
  mutate: (country) => ({ ...country, subset: (resource) => ({ ...resource }) }),
})
