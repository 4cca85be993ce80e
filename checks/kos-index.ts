import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { SOP_CLASS } from '../terms/uids.ts'
import { partsIn } from './imaging-offer.ts'
import { answerInWords } from './json-body.ts'
import { evidenceOf } from './kos-document.ts'

/** Article 10: the KOS object is an index of the study: it parses, and names every object once. */
export const kosIsAnIndex = check<'A10-24/kos-parses-sop-class', Exchange>(
  'A10-24/kos-parses-sop-class',
  'kos-is-an-index',
  (answer) => {
    if (answer.response?.status !== 200) return cannotTell(answerInWords(answer))
    const kos = answer.facts.dicom?.kos
    if (kos === undefined)
      return notMet({
        expected: `a DICOM file of the SOP class ${SOP_CLASS.keyObjectSelection}`,
        observed: answer.facts.dicom?.attributes['SOPClassUID'] ?? `no DICOM file: ${answerInWords(answer)}`,
        at: '(0008,0016)',
      })
    const listed = evidenceOf(kos)
    const twice = listed.find((uid, index) => listed.indexOf(uid) !== index)
    if (listed.length === 0)
      return notMet({ expected: 'the objects of the study', observed: 'none', at: '(0040,A375)' })
    return twice === undefined
      ? met(`${listed.length} objects`)
      : notMet({ expected: 'each object once', observed: `${twice} twice`, at: '(0040,A375)' })
  },
)

/** Article 10: one series can be had by what the KOS object says alone: its UID, its objects and its retrieve address. */
export const seriesOfTheKosComes = check<
  'A10-24/single-series-retrieval-kos',
  Exchange,
  { series: string; instances: string[] }
>('A10-24/single-series-retrieval-kos', 'series-of-the-kos-comes', (answer, { series, instances }) => {
  const status = answer.response?.status ?? 0
  const came = partsIn(answer).flatMap(({ dicom }) => dicom?.attributes['SOPInstanceUID'] ?? [])
  if (status === 404)
    return notMet({ expected: `the objects of series ${series}`, observed: answerInWords(answer), at: '(0020,000E)' })
  if (status !== 200 || came.length === 0) return cannotTell(`no objects that can be read: ${answerInWords(answer)}`)
  return instances.some((uid) => came.includes(uid))
    ? met(`${came.length} objects`)
    : notMet({ expected: `the objects of series ${series}`, observed: 'none of them', at: '(0020,000E)' })
})
