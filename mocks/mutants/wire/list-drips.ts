import { headersWithLength, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const listDrips = mutant({
  id: 'list-drips',
  fault: 'The list comes one byte at a time and does not end in time.',
  breaks: ['ST-06/searchset'],
  mutate: (country) =>
    withWire(country, 'list', (body, answer, outgoing) => {
      outgoing.writeHead(answer.status, headersWithLength(answer, body.length))
      let sent = 0
      const drip = setInterval(() => outgoing.write(body.subarray(sent, (sent += 1))), 100)
      outgoing.once('close', () => {
        clearInterval(drip)
      })
    }),
})
