import { mutant } from '../../mutant.ts'

export const viewerRedirectsInACircle = mutant({
  id: 'viewer-redirects-in-a-circle',
  fault: 'The page of the viewer redirects to itself.',
  breaks: ['OB-02/judged-browser-after-redirects'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) =>
      response.status === 200 && /\/viewer\/studies\/[^/]+$/.test(context.url.pathname)
        ? new Response(null, { status: 302, headers: { Location: context.url.pathname } })
        : response,
  }),
})
