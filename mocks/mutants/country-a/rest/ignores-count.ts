import { mutant } from '../../mutant.ts'

export const ignoresCount = mutant({
  id: 'ignores-count',
  fault: '_count is ignored: pages are as long as the country likes.',
  breaks: ['RESULT-01/page-size'],
  mutate: (country) => ({
    ...country,
    page: (all, offset, count) => country.page(all, offset, count === 0 ? 0 : Math.max(count, country.pageSize)),
  }),
})
