import { headersWithLength, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const documentIsLongerThanItsLength = mutant({
  id: 'document-is-longer-than-its-length',
  fault: 'Content-Length promises less than the document holds.',
  breaks: ['ST-08/exact-object', 'A10-22/format-true'],
  mutate: (country) =>
    withWire(country, 'document', (body, answer, outgoing) => {
      outgoing.writeHead(answer.status, headersWithLength(answer, body.length - 10))
      outgoing.end(body)
    }),
})
