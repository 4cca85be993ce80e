import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { Served } from './imaging-offer.ts'
import { partsIn, whereServed } from './imaging-offer.ts'
import { answerInWords, mediaTypeOf } from './json-body.ts'

/** Judges what is asked of objects that did come by a plain request. */
function whereObjectsCome(control: Exchange, judge: () => Judgement): Judgement {
  return control.response?.status === 200 && partsIn(control).length > 0
    ? judge()
    : cannotTell(`the object itself does not come: ${answerInWords(control)}`)
}

const dicomIn = ({ facts }: Exchange): boolean =>
  facts.dicom?.part10 === true || (facts.multipart?.parts.some(({ dicom }) => dicom?.part10 === true) ?? false)
const isRefusal = (answer: Exchange): boolean =>
  (answer.response?.status ?? 0) >= 400 && (answer.response?.status ?? 0) < 500

/**
 * Accept: with a wild card objects come as DICOM, the default; without one too, or 406: DICOM demands the refusal
 * [PS3.18 8.7.5, 8.7.7], HTTP reads it as a wild card [RFC 9110 12.5.1].
 */
export const objectsComeByDefault = check<
  'WADO-07/default-media-type',
  Served,
  { what: string; mayBeRefused: boolean }
>('WADO-07/default-media-type', 'objects-come-by-default-as-dicom', ({ control, answer }, { what, mayBeRefused }) =>
  whereObjectsCome(control, () => {
    const status = answer.response?.status
    if (status === 200 && dicomIn(answer)) return met(mediaTypeOf(answer))
    if (mayBeRefused && status === 406) return met('406, as PS3.18 8.7.7 says')
    return notMet({
      expected: `application/dicom for ${what}${mayBeRefused ? ', or 406' : ''}`,
      observed: answerInWords(answer),
    })
  }),
)

/** Accept: of several ranges one that can be served is served; one of quality 0 is not [RFC 9110 12.5.1]. */
export const rangesAreWeighed = check<
  'WADO-07/several-ranges',
  Served,
  { accept: string; wanted: 'parts' | 'no parts' }
>('WADO-07/several-ranges', 'ranges-of-accept-are-weighed', ({ control, answer }, { accept, wanted }) =>
  whereObjectsCome(control, () => {
    const parts = answer.response?.status === 200 && partsIn(answer).length > 0
    if (wanted === 'parts')
      return parts ? met() : notMet({ expected: `parts for Accept: ${accept}`, observed: answerInWords(answer) })
    return (!parts && answer.response?.status === 200) || isRefusal(answer)
      ? met(answerInWords(answer))
      : notMet({ expected: `no parts for Accept: ${accept}`, observed: answerInWords(answer) })
  }),
)

/** Accept: one instance alone as application/dicom is one file, and says so [PS3.18 8.7.3.1]. */
export const singlePartIsOneFile = check<'WADO-07/single-part', Served, { instance: string }>(
  'WADO-07/single-part',
  'single-part-is-one-file',
  ({ control, answer }, { instance }) =>
    whereObjectsCome(control, () => {
      const status = answer.response?.status ?? 0
      if ([400, 404, 406, 415].includes(status)) return notOffered(`${status} for Accept: application/dicom`)
      const expected = `application/dicom with the file of ${instance}`
      const right = status === 200 && mediaTypeOf(answer) === 'application/dicom' && answer.facts.dicom?.part10 === true
      if (!right) return notMet({ expected, observed: answerInWords(answer), at: 'Content-Type' })
      const uid = answer.facts.dicom?.attributes['SOPInstanceUID'] ?? 'none'
      return uid === instance ? met(uid) : notMet({ expected, observed: uid, at: '(0008,0018)' })
    }),
)

/**
 * Accept: in the place of what cannot be served comes a refusal [PS3.18 8.7.8.1], or the default, since what is not
 * supported may be ignored [PS3.18 table 8.7.3-1, 8.7.7]; and it says what it is.
 */
export const nothingElseComes = check<'WADO-07/never-something-else', Served, { accept: string; syntax?: string }>(
  'WADO-07/never-something-else',
  'nothing-else-comes-than-what-is-accepted',
  ({ control, answer }, { accept, syntax }) =>
    whereObjectsCome(control, () => {
      if (isRefusal(answer)) return met(answerInWords(answer))
      if (isTranscoded(answer, syntax)) return met(`transcoded to ${syntax ?? ''}`)
      const expected = `a refusal (406) of Accept: ${accept}, or the object as application/dicom`
      if (answer.response?.status !== 200 || !dicomIn(answer))
        return notMet({ expected, observed: answerInWords(answer), at: 'status' })
      const lie = mislabelled(answer)
      return lie === undefined
        ? met(`the default: ${mediaTypeOf(answer) ?? ''}`)
        : notMet({ expected, observed: lie, at: 'transfer-syntax' })
    }),
)

function mislabelled(answer: Exchange): string | undefined {
  for (const { headers, dicom } of partsIn(answer)) {
    const said = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
    const syntax = /transfer-syntax="?([\d.]+)"?/i.exec(said)?.[1]
    const is = dicom?.fileMeta.transferSyntaxUid
    if (syntax !== undefined && syntax !== is) return `an object of ${is ?? 'no'} transfer syntax, called ${syntax}`
  }
  return undefined
}

function isTranscoded(answer: Exchange, syntax: string | undefined): boolean {
  const parts = partsIn(answer)
  return (
    syntax !== undefined &&
    answer.response?.status === 200 &&
    parts.length > 0 &&
    parts.every(({ dicom }) => dicom?.fileMeta.transferSyntaxUid === syntax)
  )
}

/** Status: what is not acceptable is refused by 406 [PS3.18 10.4.3; RFC 9110 15.5.7]. */
export const notAcceptableIs406 = check<'WADO-09/not-acceptable-406', { control: Exchange; answers: Exchange[] }>(
  'WADO-09/not-acceptable-406',
  'not-acceptable-is-406',
  ({ control, answers }) =>
    whereObjectsCome(control, () => {
      const refusals = answers.filter((answer) => isRefusal(answer))
      if (refusals.length === 0) return notOffered('nothing is refused: see WADO-07/never-something-else')
      const other = refusals.find(({ response }) => response?.status !== 406)
      return other === undefined
        ? met(`${refusals.length} refusals`)
        : notMet({ expected: '406', observed: answerInWords(other), at: 'status' })
    }),
)

/** Accept: the query parameter counts before the header [PS3.18 8.3.3.1]. */
export const acceptParameterCounts = check<'WADO-09/accept-parameter', Served & { readonly asked: Exchange }>(
  'WADO-09/accept-parameter',
  'accept-parameter-counts',
  (evidence) =>
    whereServed(evidence, () => {
      const { answer, asked } = evidence
      if (answer.facts.image?.form !== 'png') return cannotTell('no PNG comes for the header either: see WADO-02')
      return asked.response?.status === 200 && asked.facts.image?.form === 'png'
        ? met('image/png')
        : notMet({ expected: 'a PNG for accept=image/png in the query', observed: answerInWords(asked) })
    }),
)

/** Status: a study, series or instance that is not there is 404; 410, or 401 and 403 for a study, may conceal it. */
export const unknownResourceIsRefused = check<'WADO-08/unknown-resource', Served, { what: string; lawful: number[] }>(
  'WADO-08/unknown-resource',
  'unknown-resource-is-refused',
  ({ control, answer }, { what, lawful }) =>
    whereObjectsCome(control, () => {
      const status = answer.response?.status ?? 0
      return lawful.includes(status)
        ? met(String(status))
        : notMet({ expected: `${lawful.join(' or ')} for ${what}`, observed: answerInWords(answer), at: 'status' })
    }),
)

/** Status: a request that cannot be read is the client's error, never the server's [PS3.18 10.4.3]. */
export const malformedRequestIsRefused = check<
  'WADO-08/malformed-request',
  Served,
  { what: string; mayBeIgnored: boolean }
>('WADO-08/malformed-request', 'malformed-request-is-refused', ({ control, answer }, { what, mayBeIgnored }) =>
  whereObjectsCome(control, () => {
    if (isRefusal(answer)) return met(answerInWords(answer))
    return mayBeIgnored && answer.response?.status === 200 && dicomIn(answer)
      ? met('ignored')
      : notMet({ expected: `a 4xx for ${what}`, observed: answerInWords(answer), at: 'status' })
  }),
)

/** Status: an error names no patient [PS3.18 8.5]. */
export const errorsNameNoPatient = check<
  'WADO-08/no-patient-data',
  { control: Exchange; errors: Exchange[] },
  { forbidden: string[] }
>('WADO-08/no-patient-data', 'errors-name-no-patient', ({ control, errors }, { forbidden }) =>
  whereObjectsCome(control, () => {
    const refused = errors.filter(({ response }) => (response?.status ?? 0) >= 400)
    if (refused.length === 0) return cannotTell('there was no error')
    for (const error of refused) {
      const text = new TextDecoder().decode(error.response?.body.bytes)
      const headers = (error.response?.headers ?? []).map(([, value]) => value).join('\n')
      if (dicomIn(error) || forbidden.some((name) => text.includes(name) || headers.includes(name)))
        return notMet({
          expected: 'no name, identifier or object of the patient in an error',
          observed: `${answerInWords(error)} with data of the patient`,
          at: new URL(error.request.url).pathname,
        })
    }
    return met(`${refused.length} errors`)
  }),
)

/** Status: a method that is not served is said to be so [RFC 9110 15.5.6, 15.6.2]. */
export const otherMethodIsNotAllowed = check<'WADO-09/method-405', Served>(
  'WADO-09/method-405',
  'other-method-is-not-allowed',
  ({ control, answer }) =>
    whereObjectsCome(control, () => {
      const status = answer.response?.status ?? 0
      return status === 405 || status === 501
        ? met(String(status))
        : notMet({
            expected: `405 or 501 for ${answer.request.method} of an instance`,
            observed: answerInWords(answer),
            at: 'status',
          })
    }),
)
