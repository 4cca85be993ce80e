import { mutant } from '../../mutant.ts'

export const oneTimeUrlHoldsTheToken = mutant({
  id: 'one-time-url-holds-the-token',
  fault: 'The one-time URL carries the token.',
  breaks: ['OB-03/token-url-referer-server'],
  mutate: (country) => ({
    ...country,
    answer: async (_request, response, context) => {
      const token = country.bearerOf(context)
      if (!context.url.pathname.endsWith('/launch') || response.status !== 201 || token === undefined) return response
      const launch = (await response.json()) as { url: string }
      return Response.json({ ...launch, url: `${launch.url}&token=${token}` }, { status: 201 })
    },
  }),
})
