import { breakOff, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const studyBreaksOffAfterAnObject = mutant({
  id: 'study-breaks-off-after-an-object',
  fault: 'A study ends after its first part, by a cut connection.',
  breaks: ['A13-05/multipart', 'ST-08b/every-listed-instance-retrievable'],
  mutate: (country) =>
    withWire(country, 'study', (body, answer, outgoing) => {
      const boundary = body.subarray(0, body.indexOf('\r\n'))
      breakOff(body, Math.max(boundary.length, body.indexOf(boundary, boundary.length)), answer, outgoing)
    }),
})
