import type { Finding } from '../harness/record/run-record.ts'
import { shortened, visibleText } from './visible-text.ts'

const textLimit = 3000

const blameWords: Record<NonNullable<Finding['blame']>, string> = {
  target: 'target: the system under test',
  configuration: 'configuration: target file, registration or certificates',
  network: 'network: the way between',
  harness: 'harness: Borderlight itself',
  specification: 'specification: the guides disagree or are silent',
}

/** How a judgement is said to people. */
export const judgementWords: Record<Finding['judgement'], string> = {
  met: 'met',
  notMet: 'not met',
  notOffered: 'not offered',
  cannotTell: 'cannot be told',
  undecided: 'left to a person',
}

/** Expected, observed, where, why, likely fix and blame, with their names; those that the finding has. */
export function findingRows(finding: Finding): readonly (readonly [name: string, text: string])[] {
  const { expected, observed, at, why, fix, blame } = finding
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Expected', expected],
    ['Observed', observed],
    ['Where', at],
    ['Why', why],
    ['Likely fix', fix],
    ['Blame', blame === undefined ? undefined : blameWords[blame]],
  ]
  return rows.flatMap(([name, text]) =>
    text === undefined || text === '' ? [] : [[name, visibleText(shortened(text, textLimit))] as const],
  )
}
