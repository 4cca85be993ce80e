import { mutant } from '../../mutant.ts'

export const pageIsRepeated = mutant({
  id: 'page-is-repeated',
  fault: 'Each page begins with the last entry of the page before it.',
  breaks: ['UC-07/paging'],
  mutate: (country) => ({
    ...country,
    page: (all, offset, count) => {
      const page = country.page(all, offset, count)
      return page.nextOffset === undefined ? page : { ...page, nextOffset: page.nextOffset - 1 }
    },
  }),
})
