import { mutant } from '../../mutant.ts'

export const seriesIsPartialContent = mutant({
  id: 'series-is-partial-content',
  fault: 'A series is answered by 206 Partial Content.',
  breaks: ['A13-05/rad-107', 'A34-05/rad-107-study-series'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { url }) =>
      answer.status === 200 && url.pathname.includes('/series/') ? { ...answer, status: 206 } : answer,
  }),
})
