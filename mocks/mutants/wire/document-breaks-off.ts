import { breakOff, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const documentBreaksOff = mutant({
  id: 'document-breaks-off',
  fault: 'A document breaks off in the middle of its body.',
  breaks: ['ST-08/exact-object'],
  mutate: (country) =>
    withWire(country, 'document', (body, answer, outgoing) => {
      breakOff(body, Math.floor(body.length / 2), answer, outgoing)
    }),
})
