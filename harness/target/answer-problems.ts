import { questionClauses, questionOf } from '../../profiles/requirements/requirements.ts'
import { nearestWord } from './nearest-word.ts'
import type { PlacedProblem } from './target-credentials.ts'
import type { TargetFile } from './target-schema.ts'

/** Answers to clauses that ask nothing: they would count nowhere. */
export function answerProblems({ answers }: Pick<TargetFile, 'answers'>): PlacedProblem[] {
  return Object.keys(answers).flatMap((clause): PlacedProblem[] => {
    if (questionOf(clause) !== undefined) return []
    const near = nearestWord(clause, questionClauses)
    return [
      {
        at: ['answers', clause],
        found: `an answer to ${clause}`,
        expected: `a clause that asks a person: ${questionClauses.join(', ')}`,
        next: near === undefined ? 'Remove it.' : `Did you mean "${near}"?`,
      },
    ]
  })
}
