import { lawfulVariant } from '../mutant.ts'

export const viewerRefusesBy404 = lawfulVariant({
  id: 'viewer-refuses-by-404',
  what: 'The viewer refuses pages by 404.',
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) =>
      context.origin === 'viewer' && response.status === 403 && !context.url.pathname.endsWith('/launch')
        ? new Response('<!doctype html><html lang="en"><p>Not found</p>', {
            status: 404,
            headers: { 'Content-Type': 'text/html' },
          })
        : response,
  }),
})
