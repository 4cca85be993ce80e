import { mutant } from '../../mutant.ts'

export const viewerSetsNoCookie = mutant({
  id: 'viewer-sets-no-cookie',
  fault: 'The viewer trades the code and sets no cookie.',
  breaks: ['OB-02/judged-browser-after-redirects'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response) => {
      if (!response.headers.has('set-cookie')) return response
      const headers = new Headers(response.headers)
      headers.delete('set-cookie')
      return new Response(response.body, { status: response.status, headers })
    },
  }),
})
