import { headersWithLength, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const seriesDrips = mutant({
  id: 'series-drips',
  fault: 'A series comes a few bytes at a time and does not end in time.',
  breaks: ['A13-05/multipart'],
  mutate: (country) =>
    withWire(country, 'series', (body, answer, outgoing) => {
      outgoing.writeHead(answer.status, headersWithLength(answer, body.length))
      let sent = 0
      const drip = setInterval(() => outgoing.write(body.subarray(sent, (sent += 16))), 100)
      outgoing.once('close', () => {
        clearInterval(drip)
      })
    }),
})
