import { withInstance } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const loopIsOneFrame = mutant({
  id: 'loop-is-one-frame',
  fault: 'An ultrasound loop comes as its first frame.',
  breaks: ['A1-02c/study-us-1-2'],
  mutate: (country) => withInstance(country, 'ultrasound-loop', { numberOfFrames: 1 }),
})
