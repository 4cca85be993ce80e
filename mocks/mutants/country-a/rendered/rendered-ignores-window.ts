import { mutant } from '../../mutant.ts'

export const renderedIgnoresWindow = mutant({
  id: 'rendered-ignores-window',
  fault: 'The parameter window of rendered images is ignored.',
  breaks: ['WADO-03/window'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, image, { window: _, ...parameters }) =>
      country.renderedImage(stored, frame, image, parameters),
  }),
})
