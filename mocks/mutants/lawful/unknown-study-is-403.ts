import { lawfulVariant } from '../mutant.ts'

export const unknownStudyIs403 = lawfulVariant({
  id: 'unknown-study-is-403',
  what: 'A study that is not there is refused as one that the token does not open.',
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { url }) =>
      answer.status === 404 && /\/studies\/[^/]+$/.test(url.pathname) ? { ...answer, status: 403 } : answer,
  }),
})
