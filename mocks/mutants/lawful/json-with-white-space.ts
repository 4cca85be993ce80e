import { lawfulVariant } from '../mutant.ts'

const spread = (text: string): string => `\n${JSON.stringify(JSON.parse(text), undefined, '\t')}\r\n`

export const jsonWithWhiteSpace = lawfulVariant({
  id: 'json-with-white-space',
  what: 'JSON is spread over lines, with white space around it.',
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const bytes = country.documentBytes(item)
      return item.kind === 'manifest-kos' ? bytes : Buffer.from(spread(Buffer.from(bytes).toString()))
    },
    answer: async (_request, response, { url }) => {
      const isJson = /json/.test(response.headers.get('content-type') ?? '')
      if (!isJson || response.body === null || /\/(Bundle|Binary)\/|\/metadata$/.test(url.pathname)) return response
      const { status } = response
      const headers = new Headers(response.headers)
      headers.delete('content-length')
      return new Response(spread(await response.text()), { status, headers })
    },
  }),
})
