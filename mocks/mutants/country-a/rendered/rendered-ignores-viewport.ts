import { mutant } from '../../mutant.ts'

export const renderedIgnoresViewport = mutant({
  id: 'rendered-ignores-viewport',
  fault: 'The parameter viewport of rendered images is ignored.',
  breaks: ['WADO-03/viewport'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, image, { viewport: _, ...parameters }) =>
      country.renderedImage(stored, frame, image, parameters),
  }),
})
