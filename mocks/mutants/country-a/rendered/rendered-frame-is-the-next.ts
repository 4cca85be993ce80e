import { mutant } from '../../mutant.ts'

export const renderedFrameIsTheNext = mutant({
  id: 'rendered-frame-is-the-next',
  fault: 'The frame after the one asked for is rendered.',
  breaks: ['WADO-02/requested-frame'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, image, parameters) => {
      const { numberOfFrames } = stored.instance
      const next = frame < numberOfFrames ? frame + 1 : frame === numberOfFrames ? 1 : frame
      return country.renderedImage(stored, next, image, parameters)
    },
  }),
})
