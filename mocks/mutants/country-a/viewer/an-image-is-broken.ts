import { studyAt } from './study-at.ts'
import { mutant } from '../../mutant.ts'

export const anImageIsBroken = mutant({
  id: 'an-image-is-broken',
  fault: 'An image of the page cannot be decoded.',
  breaks: ['VIEW-06/images-come'],
  mutate: (country) => {
    return {
      ...country,
      answer: async (_request, response, context) => {
        const study = studyAt(country, context)
        const last = study?.series.at(-1)?.seriesInstanceUid ?? ''
        if (context.origin !== 'viewer' || response.status !== 200 || !context.url.pathname.endsWith('/rendered'))
          return response
        if (study?.series.length === 1 || !context.url.pathname.includes(last)) return response
        const bytes = new Uint8Array(await response.arrayBuffer())
        return new Response(bytes.subarray(0, 60), { status: 200, headers: response.headers })
      },
    }
  },
})
