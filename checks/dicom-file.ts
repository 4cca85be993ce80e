import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { answerInWords } from './json-body.ts'

type Rule = keyof NonNullable<NonNullable<Exchange['facts']['dicom']>['brokenRules']>

/** Every file of an answer keeps a rule; one that is no file is judged elsewhere. */
function keeps<C extends ClauseId>(clause: C, id: string, rule: Rule, expected: string): Check<C, Exchange> {
  return check<C, Exchange>(clause, id, (answer) => {
    const files = (answer.facts.multipart?.parts ?? []).filter(({ dicom }) => dicom?.part10 === true)
    if (files.length === 0) return cannotTell(`no DICOM file: ${answerInWords(answer)}`)
    for (const { dicom } of files) {
      const wrong = dicom?.brokenRules?.[rule]
      if (wrong !== undefined)
        return notMet({ expected, observed: `${wrong} of ${dicom?.attributes['SOPInstanceUID'] ?? 'an object'}` })
    }
    return met(`${files.length} files`)
  })
}

export const groupLengthIsRight = keeps(
  'FILE-01/group-length',
  'group-length-is-right',
  'group-length',
  'the number of bytes of the file meta information',
)
export const fileMetaIsComplete = keeps(
  'FILE-02/meta-elements',
  'file-meta-is-complete',
  'meta-elements',
  'version, SOP class, SOP instance, transfer syntax and implementation class',
)
export const noReservedGroupIsInTheDataSet = keeps(
  'FILE-03/reserved-groups',
  'no-reserved-group-is-in-the-data-set',
  'reserved-groups',
  'no element of group 0000, 0002, 0004 or 0006',
)
export const uidsAreWellFormed = keeps(
  'FILE-04/uid-syntax',
  'uids-are-well-formed',
  'uid-syntax',
  'digits and dots, 64 at most, no leading zero in a component',
)
export const lengthsAreEven = keeps('FILE-05/even-length', 'lengths-are-even', 'even-length', 'even lengths')
export const tagsAscend = keeps('FILE-06/tag-order', 'tags-ascend', 'tag-order', 'ascending tags')
export const characterSetIsSaid = keeps(
  'FILE-07/character-set',
  'character-set-is-said',
  'character-set',
  'Specific Character Set (0008,0005)',
)
