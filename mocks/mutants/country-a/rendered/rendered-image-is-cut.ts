import { mutant } from '../../mutant.ts'

export const renderedImageIsCut = mutant({
  id: 'rendered-image-is-cut',
  fault: 'The bytes of a rendered image end in its middle.',
  breaks: ['WADO-02/media-type', 'WADO-02/study-and-series'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, image, parameters) => {
      const bytes = country.renderedImage(stored, frame, image, parameters)
      return bytes?.subarray(0, bytes.byteLength / 4)
    },
  }),
})
