import { questionOf } from '../../profiles/requirements/requirements.ts'
import type { QuestionClause } from '../../profiles/requirements/requirements.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Finding } from '../record/run-record.ts'
import type { Answer } from '../target/target.ts'
import { findingOf } from './apply-check.ts'
import type { Judgement } from './judgement.ts'
import { met, notMet, undecided } from './judgement.ts'

/** What a person's answer makes of a clause's question; without one the clause waits for a review. */
export function answeredFinding(
  id: string,
  clause: QuestionClause,
  answer: Answer | undefined,
  evidence: readonly Exchange[],
): Finding {
  const judgement = judgementOf(questionOf(clause) ?? clause, clause, answer)
  return findingOf({
    id,
    clause,
    judgement,
    ...(judgement.is === 'notMet' ? { blame: 'target' } : {}),
    exchanges: evidence.map((exchange) => exchange.id),
  })
}

function judgementOf(question: string, clause: string, answer: Answer | undefined): Judgement {
  if (answer === undefined)
    return undecided(
      `${question} Look at the evidence and answer in the target file: answers: { '${clause}': { answer: yes, by: …, date: … } }`,
    )
  const observed = `"${answer.answer}", answered by ${answer.by} on ${answer.date}`
  return answer.answer === 'yes' ? met(observed) : notMet({ expected: `"yes" to: ${question}`, observed })
}
