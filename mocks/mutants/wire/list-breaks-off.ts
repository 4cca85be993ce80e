import { breakOff, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const listBreaksOff = mutant({
  id: 'list-breaks-off',
  fault: 'The list breaks off in the middle of its body.',
  breaks: ['ST-06/searchset'],
  mutate: (country) =>
    withWire(country, 'list', (body, answer, outgoing) => {
      breakOff(body, Math.floor(body.length / 2), answer, outgoing)
    }),
})
