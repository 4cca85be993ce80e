import { lawfulVariant } from '../mutant.ts'

export const supersededIsNotListed = lawfulVariant({
  id: 'superseded-is-not-listed',
  what: 'Older versions are not listed, whatever status is asked for.',

  mutate: (country) => ({ ...country, itemsOf: (id) => country.itemsOf(id).filter(({ current }) => current) }),
})
