import { headersWithLength, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const seriesChunkIsCut = mutant({
  id: 'series-chunk-is-cut',
  fault: 'A chunk of a series is shorter than it says, and the next one begins in the middle of it.',
  breaks: ['A13-05/multipart'],
  mutate: (country) =>
    withWire(country, 'series', (body, answer, outgoing) => {
      const half = Math.floor(body.length / 2)
      outgoing.writeHead(answer.status, [...headersWithLength(answer, undefined), 'Transfer-Encoding', 'chunked'])
      outgoing.flushHeaders()
      // below HTTP: node would say the right length
      outgoing.socket?.write(`${body.length.toString(16)}\r\n`)
      outgoing.socket?.write(body.subarray(0, half))
      outgoing.socket?.end('\r\n0\r\n\r\n')
    }),
})
