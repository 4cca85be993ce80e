import type { Answer } from '../../harness/target/target.ts'
import type { QuestionClause } from '../../profiles/requirements/requirements.ts'

const yes: Answer = { answer: 'yes', by: 'the makers of the reference country', date: '2026-11-24' }

/** What the makers of the embedded country answer of it, question by question. */
export const embeddedAnswers: Readonly<Record<QuestionClause, Answer>> = {
  'A13-09/keeps-own-hp-account': yes,
  'A3-04/coded-elements-have-display': yes,
  'D-27/compare-key-facts-across': yes,
  'D-27/mutant-pdf-another-report': yes,
  'OA-06/original-code-kept-plus': yes,
}
