import { mutant } from '../../mutant.ts'

export const renderedIgnoresQuality = mutant({
  id: 'rendered-ignores-quality',
  fault: 'The parameter quality of rendered images is ignored.',
  breaks: ['WADO-03/quality'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, image, { quality: _, ...parameters }) =>
      country.renderedImage(stored, frame, image, parameters),
  }),
})
