import { withHeader } from './with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const tokenInATraceHeader = mutant({
  id: 'token-in-a-trace-header',
  fault: 'Successful answers carry the token in a header for tracing.',
  breaks: ['A14-01d/no-leak'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) => {
      const token = country.bearerOf(context)
      return response.status === 200 && token !== undefined ? withHeader(response, 'X-Trace-Token', token) : response
    },
  }),
})
