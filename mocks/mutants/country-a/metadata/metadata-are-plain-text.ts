import { mutant } from '../../mutant.ts'

export const metadataArePlainText = mutant({
  id: 'metadata-are-plain-text',
  fault: 'Metadata say text/plain.',
  breaks: ['WADO-05/instances'],
  mutate: (country) => ({
    ...country,
    answer: async (_request, response, { url }) =>
      url.pathname.endsWith('/metadata') && response.status === 200
        ? new Response(await response.text(), { headers: { 'Content-Type': 'text/plain' } })
        : response,
  }),
})
