import { headersWithLength, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const listBreaksOffInChunks = mutant({
  id: 'list-breaks-off-in-chunks',
  fault: 'A chunked list ends without its last chunk.',
  breaks: ['ST-06/searchset'],
  mutate: (country) =>
    withWire(country, 'list', (body, answer, outgoing) => {
      outgoing.writeHead(answer.status, headersWithLength(answer, undefined))
      outgoing.write(body, () => outgoing.destroy())
    }),
})
