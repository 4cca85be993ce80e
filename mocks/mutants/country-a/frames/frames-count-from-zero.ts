import { mutant } from '../../mutant.ts'

export const framesCountFromZero = mutant({
  id: 'frames-count-from-zero',
  fault: 'Frame numbers are read as if they began at 0.',
  breaks: ['WADO-01/requested-frames', 'WADO-01/frame-errors'],
  mutate: (country) => ({
    ...country,
    frameBytes: (stored, frame) => country.frameBytes(stored, frame === stored.instance.numberOfFrames ? 1 : frame + 1),
  }),
})
