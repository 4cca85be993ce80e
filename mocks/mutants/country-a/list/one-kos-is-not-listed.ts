import { mutant } from '../../mutant.ts'

export const oneKosIsNotListed = mutant({
  id: 'one-kos-is-not-listed',
  fault: 'The KOS manifest of one study is not listed.',
  breaks: ['A10-04/all-current'],
  mutate: (country) => ({
    ...country,
    itemsOf: (id) => {
      const items = country.itemsOf(id)
      const last = items.findLast(({ kind }) => kind === 'manifest-kos')
      return items.filter((item) => item !== last)
    },
  }),
})
