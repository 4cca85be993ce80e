import { breakOff, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const studyBreaksOff = mutant({
  id: 'study-breaks-off',
  fault: 'A study breaks off in the middle of its objects.',
  breaks: ['A13-05/multipart', 'ST-08b/every-listed-instance-retrievable'],
  mutate: (country) =>
    withWire(country, 'study', (body, answer, outgoing) => {
      breakOff(body, Math.floor(body.length / 2), answer, outgoing)
    }),
})
