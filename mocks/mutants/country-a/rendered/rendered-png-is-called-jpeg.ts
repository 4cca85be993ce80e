import { mutant } from '../../mutant.ts'

export const renderedPngIsCalledJpeg = mutant({
  id: 'rendered-png-is-called-jpeg',
  fault: 'A rendered image is PNG and says image/jpeg.',
  breaks: ['WADO-02/media-type'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, _image, parameters) => country.renderedImage(stored, frame, 'png', parameters),
  }),
})
