import { headersWithLength, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const seriesStalls = mutant({
  id: 'series-stalls',
  fault: 'A series stops half way and the connection stays open.',
  breaks: ['A13-05/multipart'],
  mutate: (country) =>
    withWire(country, 'series', (body, answer, outgoing) => {
      outgoing.writeHead(answer.status, headersWithLength(answer, body.length))
      outgoing.write(body.subarray(0, Math.floor(body.length / 2)))
    }),
})
