import { lawfulVariant } from '../mutant.ts'

export const launchAnswersByLocationAlone = lawfulVariant({
  id: 'launch-answers-by-location-alone',
  what: 'A launch is answered by 303 with a Location, without a body.',
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) => {
      const location = response.headers.get('location')
      return context.url.pathname.endsWith('/launch') && location !== null
        ? new Response(null, { status: 303, headers: { Location: location } })
        : response
    },
  }),
})
