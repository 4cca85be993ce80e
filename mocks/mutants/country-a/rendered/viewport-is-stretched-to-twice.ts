import { mutant } from '../../mutant.ts'

export const viewportIsStretchedToTwice = mutant({
  id: 'viewport-is-stretched-to-twice',
  fault: 'A viewport gives an image of twice its size.',
  breaks: ['WADO-03/viewport'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, image, { viewport, ...parameters }) =>
      country.renderedImage(stored, frame, image, {
        ...parameters,
        ...(viewport === undefined ? {} : { viewport: { columns: viewport.columns * 2, rows: viewport.rows * 2 } }),
      }),
  }),
})
