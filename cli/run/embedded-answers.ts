import type { Answer } from '../../harness/target/target.ts'
import type { QuestionClause } from '../../profiles/requirements/requirements.ts'

const yes: Answer = { answer: 'yes', by: 'the makers of the reference country', date: '2026-11-24' }

/** What the makers of the embedded country answer of it, question by question. */
export const embeddedAnswers: Readonly<Record<QuestionClause, Answer>> = {
  'A13-09/keeps-own-hp-account': yes,
}
