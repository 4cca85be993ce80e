import { mutant } from '../../mutant.ts'

export const missingFrameIsTheLast = mutant({
  id: 'missing-frame-is-the-last',
  fault: 'A frame number beyond the last gives the last frame.',
  breaks: ['WADO-01/frame-errors'],
  mutate: (country) => ({
    ...country,
    frameBytes: (stored, frame) => country.frameBytes(stored, Math.min(frame, stored.instance.numberOfFrames)),
  }),
})
