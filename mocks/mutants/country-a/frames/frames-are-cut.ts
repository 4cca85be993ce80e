import { mutant } from '../../mutant.ts'

export const framesAreCut = mutant({
  id: 'frames-are-cut',
  fault: 'Every frame lacks its last row.',
  breaks: ['WADO-01/octet-stream'],
  mutate: (country) => ({
    ...country,
    frameBytes: (stored, frame) => country.frameBytes(stored, frame)?.subarray(0, -64),
  }),
})
