import { pageAtTheOneTimeUrl } from '../country-a/viewer/page-at-the-one-time-url.ts'
import { lawfulVariant } from '../mutant.ts'

export const viewerPageAtTheOneTimeUrl = lawfulVariant({
  id: 'viewer-page-at-the-one-time-url',
  what: 'The page stays at the one-time URL and sends no Referer.',
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) =>
      pageAtTheOneTimeUrl(country, response, context, { 'Referrer-Policy': 'no-referrer' }),
  }),
})
