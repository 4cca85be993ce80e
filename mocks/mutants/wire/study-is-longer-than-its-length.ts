import { headersWithLength, withWire } from './with-wire.ts'
import { mutant } from '../mutant.ts'

export const studyIsLongerThanItsLength = mutant({
  id: 'study-is-longer-than-its-length',
  fault: 'Content-Length promises less than a study has, so that it ends before its last boundary.',
  breaks: ['A13-05/multipart'],
  mutate: (country) =>
    withWire(country, 'study', (body, answer, outgoing) => {
      outgoing.writeHead(answer.status, headersWithLength(answer, body.length - 10))
      outgoing.end(body)
    }),
})
