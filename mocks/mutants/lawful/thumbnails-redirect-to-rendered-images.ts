import { lawfulVariant } from '../mutant.ts'

export const thumbnailsRedirectToRenderedImages = lawfulVariant({
  id: 'thumbnails-redirect-to-rendered-images',
  what: 'The thumbnail of an instance or a frame is a redirect to its rendered image [PS3.18 10.4.1.1.4].',
  mutate: (country) => ({
    ...country,
    answer: (request, response, context) =>
      response.status === 200 && /\/(?:instances|frames)\/[^/]+\/thumbnail$/.test(context.url.pathname)
        ? new Response(null, {
            status: 302,
            headers: { Location: context.url.pathname.replace(/thumbnail$/, 'rendered') },
          })
        : (country.answer?.(request, response, context) ?? response),
  }),
})
