import { pageAtTheOneTimeUrl } from './page-at-the-one-time-url.ts'
import { mutant } from '../../mutant.ts'

export const codeIsInTheReferer = mutant({
  id: 'code-is-in-the-referer',
  fault: 'The page stays at the one-time URL, and its images are asked for with the code as Referer.',
  breaks: ['A14-01d/launch-code'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) =>
      pageAtTheOneTimeUrl(country, response, context, { 'Referrer-Policy': 'unsafe-url' }),
  }),
})
