import { mutant } from '../../mutant.ts'

export const pagesLoop = mutant({
  id: 'pages-loop',
  fault: 'The last page of a long list links to the first.',
  breaks: ['UC-07/paging'],
  mutate: (country) => ({
    ...country,
    page: (all, offset, count) => {
      const page = country.page(all, offset, count)
      return offset > 0 && page.nextOffset === undefined ? { ...page, nextOffset: 0 } : page
    },
  }),
})
