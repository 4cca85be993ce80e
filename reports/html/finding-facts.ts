import type { Finding } from '../../harness/record/run-record.ts'
import { checkSentence } from '../requirement-words.ts'
import { shortened } from '../visible-text.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

const textLimit = 3000

/** Expected, observed, where, why, likely fix and blame, as rows of a description list. */
export function findingFacts({ expected, observed, at, why, fix, blame }: Finding): readonly Markup[] {
  const rows: readonly (readonly [string, string | undefined, boolean])[] = [
    ['Expected', expected, false],
    ['Observed', observed, false],
    ['Where', at, true],
    ['Why', why, false],
    ['Likely fix', fix, false],
    ['Blame', blame, false],
  ]
  return rows.flatMap(([name, text, isCode]) => {
    if (text === undefined || text === '') return []
    const short = shortened(text, textLimit)
    return [markup`<dt>${name}</dt><dd>${isCode ? markup`<code>${short}</code>` : short}</dd>`]
  })
}

/** What the check says when its clause is met; of a clause that no check reached, that. */
export function findingTitle({ check, judgement, clause }: Finding): string {
  if (check !== undefined) return checkSentence(check)
  if (judgement === 'notOffered') return 'not claimed, so not asked'
  if (judgement === 'cannotTell') return 'could not be judged'
  return clause.slice(clause.indexOf('/') + 1).replaceAll('-', ' ')
}
