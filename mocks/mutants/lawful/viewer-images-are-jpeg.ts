import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { lawfulVariant } from '../mutant.ts'

export const viewerImagesAreJpeg = lawfulVariant({
  id: 'viewer-images-are-jpeg',
  what: 'The viewer draws its images as JPEG.',
  mutate: (country) => ({
    ...country,
    answer: async (_request, response, context) => {
      if (context.origin !== 'viewer' || response.headers.get('content-type') !== 'image/png') return response
      const png = PNG.sync.read(Buffer.from(await response.arrayBuffer()))
      const { data } = jpeg.encode({ data: png.data, width: png.width, height: png.height }, 80)
      return new Response(new Uint8Array(data), { status: 200, headers: { 'Content-Type': 'image/jpeg' } })
    },
  }),
})
