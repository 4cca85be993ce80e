import { mutant } from '../../mutant.ts'

export const renderedFrameIsAlwaysTheFirst = mutant({
  id: 'rendered-frame-is-always-the-first',
  fault: 'Whatever frame is asked for, the first one is rendered.',
  breaks: ['WADO-02/requested-frame'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, image, parameters) =>
      country.renderedImage(stored, frame > stored.instance.numberOfFrames ? frame : 1, image, parameters),
  }),
})
