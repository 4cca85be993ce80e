import { PNG } from 'pngjs'
import { mutant } from '../../mutant.ts'

export const viewerMirrorsImages = mutant({
  id: 'viewer-mirrors-images',
  fault: 'The viewer shows its images with left and right exchanged.',
  breaks: ['VIEW-06/images-upright'],
  mutate: (country) => ({
    ...country,
    answer: async (_request, response, { origin }) => {
      if (origin !== 'viewer' || response.headers.get('content-type') !== 'image/png') return response
      const mirrored = inMirror(PNG.sync.read(Buffer.from(await response.clone().arrayBuffer())))
      const headers = new Headers(response.headers)
      headers.delete('content-length')
      return new Response(Uint8Array.from(PNG.sync.write(mirrored)), { status: response.status, headers })
    },
  }),
})

/** The image with the pixels of each row in the other order. */
function inMirror({ width, height, data }: PNG): PNG {
  const mirrored = new PNG({ width, height })
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      data.copy(
        mirrored.data,
        4 * (row * width + column),
        4 * (row * width + width - 1 - column),
        4 * (row * width + width - column),
      )
  return mirrored
}
