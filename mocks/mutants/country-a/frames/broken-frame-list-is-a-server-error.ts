import { mutant } from '../../mutant.ts'

export const brokenFrameListIsAServerError = mutant({
  id: 'broken-frame-list-is-a-server-error',
  fault: 'A list of frames that cannot be read is answered by 500.',
  breaks: ['WADO-01/frame-errors'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) =>
      response.status === 400 && url.pathname.includes('/frames/') && !url.pathname.endsWith('/rendered')
        ? new Response('{"error":"list"}', { status: 500, headers: response.headers })
        : response,
  }),
})
