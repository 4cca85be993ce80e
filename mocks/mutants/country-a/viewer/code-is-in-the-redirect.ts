import { withHeader } from '../access/with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const codeIsInTheRedirect = mutant({
  id: 'code-is-in-the-redirect',
  fault: 'The redirect after the trade carries the code on.',
  breaks: ['A14-01d/launch-code'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) => {
      const location = response.headers.get('location')
      return context.url.pathname.endsWith('/open') && location !== null
        ? withHeader(response, 'Location', `${location}${context.url.search}`)
        : response
    },
  }),
})
