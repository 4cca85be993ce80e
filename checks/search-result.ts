import { lookedUp } from '../harness/exchange/looked-up.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { dataSetsIn, valueIn } from './dicom-json.ts'
import type { Served } from './imaging-offer.ts'
import { whereOffered } from './imaging-offer.ts'
import { answerInWords, at, listOf } from './json-body.ts'
import type { SearchLevel } from './search.ts'
import { uidTag, uidsIn } from './search.ts'

/** Attributes that a result has, empty ones too, by level [PS3.18 Tables 10.6.3-3 to 10.6.3-5]. */
const required: Readonly<Record<SearchLevel, readonly string[]>> = {
  study: [
    ...['00080020', '00080030', '00080050', '00080061', '00080090', '00100010', '00100020'],
    ...['00100030', '00100040', '0020000D', '00200010', '00201206', '00201208'],
  ],
  series: ['00080060', '0020000E', '00200011', '00201209'],
  instance: ['00080016', '00080018', '00200013'],
}

/** Values by UID, then by tag; a value is one of those that the attribute has. */
type Values = Record<string, Record<string, string[]>>

/** Results have the attributes of their level, with the values that are known. */
function hasAttributes<C extends ClauseId>(
  clause: C,
  id: string,
  level: SearchLevel,
): Check<C, Served, { values: Values }> {
  return check<C, Served, { values: Values }>(clause, id, (served, { values }) =>
    whereOffered(served, () => {
      const { answer } = served
      const results = dataSetsIn(answer) ?? []
      if (results.length === 0)
        return notMet({ expected: `a result for each ${level}`, observed: answerInWords(answer) })
      const uids = uidsIn(answer, level) ?? []
      for (const [index, result] of results.entries()) {
        const uid = uids[index] ?? ''
        const missing = required[level].find((tag) => result[tag] === undefined)
        if (missing !== undefined)
          return notMet({ expected: `${missing} in every ${level}`, observed: `none for ${uid}`, at: missing })
        for (const [tag, wanted] of Object.entries(lookedUp(values, uid) ?? {})) {
          const said = listOf(at(result, tag, 'Value')).map(String)
          const lacking = wanted.find((value) => !said.includes(value))
          if (tag !== uidTag[level] && lacking !== undefined)
            return notMet({ expected: `${lacking} for ${uid}`, observed: said.join('\\') || 'no value', at: tag })
        }
      }
      const known = uids.filter((uid) => Object.hasOwn(values, uid)).length
      return known === 0 ? cannotTell(`no ${level} of ours is listed`) : met(`${results.length} results`)
    }),
  )
}

export const studiesHaveTheirAttributes = hasAttributes(
  'QIDO-02/study-attributes',
  'studies-have-their-attributes',
  'study',
)
export const seriesHaveTheirAttributes = hasAttributes(
  'QIDO-02/series-attributes',
  'series-have-their-attributes',
  'series',
)
export const instancesHaveTheirAttributes = hasAttributes(
  'QIDO-02/instance-attributes',
  'instances-have-their-attributes',
  'instance',
)

/** QIDO-RS: `includefield` adds the attribute that it names [PS3.18 8.3.4.3]. */
export const includedFieldComes = check<'QIDO-02/includefield', Served, { tag: string; value: string }>(
  'QIDO-02/includefield',
  'included-field-comes',
  (served, { tag, value }) =>
    whereOffered(served, () => {
      const [result] = dataSetsIn(served.answer) ?? []
      if (result === undefined) return cannotTell(`no result: ${answerInWords(served.answer)}`)
      const said = valueIn(result, tag)
      return said === value ? met(value) : notMet({ expected: value, observed: said ?? 'no such attribute', at: tag })
    }),
)
