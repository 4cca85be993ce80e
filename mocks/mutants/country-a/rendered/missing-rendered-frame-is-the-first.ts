import { mutant } from '../../mutant.ts'

export const missingRenderedFrameIsTheFirst = mutant({
  id: 'missing-rendered-frame-is-the-first',
  fault: 'A rendered frame that is not there shows the first one.',
  breaks: ['WADO-02/frame-errors'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, image, parameters) =>
      country.renderedImage(stored, frame > stored.instance.numberOfFrames ? 1 : frame, image, parameters),
  }),
})
