import { mutant } from '../../mutant.ts'

export const pageIsLost = mutant({
  id: 'page-is-lost',
  fault: 'The next link skips a page.',
  breaks: ['UC-07/paging'],
  mutate: (country) => ({
    ...country,
    page: (all, offset, count) => {
      const page = country.page(all, offset, count)
      return offset === 0 && page.nextOffset !== undefined ? { ...page, nextOffset: page.nextOffset + count } : page
    },
  }),
})
