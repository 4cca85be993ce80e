import { headersWithLength, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const studyEndsAThousandthEarly = mutant({
  id: 'study-ends-a-thousandth-early',
  fault: 'A study without Content-Length ends at 99.9 % of its bytes, as if that were all.',
  breaks: ['A13-05/multipart'],
  mutate: (country) =>
    withWire(country, 'study', (body, answer, outgoing) => {
      outgoing.shouldKeepAlive = false
      outgoing.useChunkedEncodingByDefault = false
      outgoing.writeHead(answer.status, [...headersWithLength(answer, undefined), 'Connection', 'close'])
      outgoing.end(body.subarray(0, Math.floor(body.length * 0.999)))
    }),
})
