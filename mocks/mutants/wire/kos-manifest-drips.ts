import { headersWithLength, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const kosManifestDrips = mutant({
  id: 'kos-manifest-drips',
  fault: 'A KOS manifest comes one byte at a time and does not end in time.',
  breaks: ['ST-08/exact-object'],
  mutate: (country) =>
    withWire(country, 'kos', (body, answer, outgoing) => {
      outgoing.writeHead(answer.status, headersWithLength(answer, body.length))
      let sent = 0
      const drip = setInterval(() => outgoing.write(body.subarray(sent, (sent += 1))), 100)
      outgoing.once('close', () => {
        clearInterval(drip)
      })
    }),
})
