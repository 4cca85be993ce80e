import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { partsIn } from './imaging-offer.ts'
import { answerInWords } from './json-body.ts'

const absent = [404, 405, 501]

/** GUI example: RAD-107 answers at the level of the study and of a series with 200 and objects [PS3.18 10.4]. */
export const levelIsDownloaded = check<'A34-05/rad-107-study-series', Exchange, { what: string }>(
  'A34-05/rad-107-study-series',
  'level-is-downloaded',
  (answer, { what }) => {
    const status = answer.response?.status ?? 0
    if (absent.includes(status)) return notOffered(`${status} for the ${what}`)
    return status === 200 && partsIn(answer).length > 0
      ? met(`${partsIn(answer).length} objects`)
      : notMet({ expected: `200 with the objects of the ${what}`, observed: answerInWords(answer) })
  },
  { cutBodies: true },
)

/** GUI example: a download of a level has every instance that the manifest lists of it. */
export const everyListedInstanceComes = check<
  'A34-05/every-listed-instance-level',
  Exchange,
  { what: string; instances: string[] }
>('A34-05/every-listed-instance-level', 'every-listed-instance-comes', (answer, { what, instances }) => {
  const came = new Set(partsIn(answer).map(({ dicom }) => dicom?.attributes['SOPInstanceUID']))
  if (answer.response?.status !== 200 || came.size === 0 || came.has(undefined) || instances.length === 0)
    return cannotTell(`no objects that can be read: ${answerInWords(answer)}`)
  const missing = instances.find((uid) => !came.has(uid))
  return missing === undefined
    ? met(`${instances.length} objects of the ${what}`)
    : notMet({
        expected: `every listed object of the ${what}`,
        observed: `${missing} does not come`,
        at: '(0008,0018)',
      })
})

/** GUI example: a download of a series has objects of no other series, told by the instances of the catalogue. */
export const noOtherSeriesIsDownloaded = check<'A34-05/offered-wrong-series-fail', Exchange, { others: string[] }>(
  'A34-05/offered-wrong-series-fail',
  'no-other-series-is-downloaded',
  (answer, { others }) => {
    const came = partsIn(answer).flatMap(({ dicom }) => dicom?.attributes['SOPInstanceUID'] ?? [])
    if (answer.response?.status !== 200 || came.length === 0)
      return cannotTell(`no objects that can be read: ${answerInWords(answer)}`)
    const wrong = came.find((uid) => others.includes(uid))
    return wrong === undefined
      ? met(`${came.length} objects`)
      : notMet({ expected: 'the series that was chosen', observed: `${wrong} of another series`, at: '(0008,0018)' })
  },
)
