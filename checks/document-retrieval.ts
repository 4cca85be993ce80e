import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { answerInWords } from './json-body.ts'

/** MHD, ITI-68: an unknown document is 404. */
export const unknownDocumentIs404 = check<'MHD-16/unknown', { control: Exchange; answer: Exchange }>(
  'MHD-16/unknown',
  'unknown-document-is-404',
  ({ control, answer }) => {
    if (control.response?.status !== 200) return cannotTell(`no document comes either: ${answerInWords(control)}`)
    return [404, 410].includes(answer.response?.status ?? 0)
      ? met(String(answer.response?.status))
      : notMet({ expected: '404 for a document that there is not', observed: answerInWords(answer), at: 'status' })
  },
)

/** MHD, ITI-68: a media type that the document cannot be given in is 406. */
export const unacceptableTypeIs406 = check<'MHD-17/not-acceptable', { control: Exchange; answer: Exchange }>(
  'MHD-17/not-acceptable',
  'unacceptable-type-is-406',
  ({ control, answer }) => {
    if (control.response?.status !== 200) return cannotTell(`no document comes either: ${answerInWords(control)}`)
    return answer.response?.status === 406
      ? met('406')
      : notMet({ expected: '406 for Accept: audio/basic', observed: answerInWords(answer), at: 'status' })
  },
)

/** MHD: attachment.size, where it is given and not 0, is the size of the document. */
export const sizeIsTheDocuments = check<'MHD-18/size', Exchange, { size: number | null }>(
  'MHD-18/size',
  'size-is-the-documents',
  (answer, { size }) => {
    if (size === null || size === 0) return notOffered('the entry gives no size, or 0 for delayed assembly')
    if (answer.response?.status !== 200) return cannotTell(`no document: ${answerInWords(answer)}`)
    return answer.response.body.sizeBytes === size
      ? met(`${size} bytes`)
      : notMet({
          expected: `${size} bytes, as the entry says`,
          observed: `${answer.response.body.sizeBytes} bytes`,
          at: 'DocumentReference.content.attachment.size',
        })
  },
)

/** MHD: attachment.hash, where it is given, is the SHA-1 of the document; size 0 leaves both open [delayed assembly]. */
export const hashIsTheDocuments = check<'MHD-18/hash', Exchange, { size: number | null; hash: string | null }>(
  'MHD-18/hash',
  'hash-is-the-documents',
  (answer, { size, hash }) => {
    if (hash === null || size === 0) return notOffered('the entry gives no hash, or size 0 for delayed assembly')
    const { sha1 } = answer.facts
    if (answer.response?.status !== 200 || sha1 === undefined)
      return cannotTell(`no document: ${answerInWords(answer)}`)
    return sha1 === hash
      ? met(hash)
      : notMet({
          expected: `SHA-1 ${hash}, as the entry says`,
          observed: sha1,
          at: 'DocumentReference.content.attachment.hash',
        })
  },
)

/** MHD, ITI-68: a document that was superseded is there, or is gone. */
export const supersededDocumentIsThereOrGone = check<'MHD-19/superseded', Exchange>(
  'MHD-19/superseded',
  'superseded-document-is-there-or-gone',
  (answer) =>
    [200, 404, 410].includes(answer.response?.status ?? 0)
      ? met(String(answer.response?.status))
      : notMet({
          expected: '200 with the document, 410 or 404',
          observed: answerInWords(answer),
          at: 'status',
        }),
)
