import { z } from 'zod'
import type { ClauseId, RequirementId } from '../../profiles/requirements/requirements.ts'
import type { Verdict } from '../judge/verdict.ts'

/** Verdicts that need a line in the expected file; the others are always as expected. */
export const deviations = ['error', 'fail', 'inconclusive', 'review', 'not-run', 'warning'] as const

/** The file as written; ids are checked when it is parsed. */
export const expectedSchema = z.array(
  z.strictObject({
    scenario: z.string().min(1),
    requirement: z.string().min(1).describe('Id of a row or of a clause.'),
    verdict: z.enum(deviations),
    reason: z.string().min(1).describe('Why this deviation is accepted for now.'),
    expires: z.iso.date().describe('Last day on which it is accepted, YYYY-MM-DD.'),
  }),
)
export type WrittenLine = z.infer<typeof expectedSchema>[number]

/** One known deviation of one target. A row id stands for all clauses of the row. */
export interface ExpectedLine extends Omit<WrittenLine, 'requirement'> {
  requirement: RequirementId | ClauseId
}

/** Whether a verdict needs a line in the expected file. */
export function isDeviation(verdict: Verdict): verdict is (typeof deviations)[number] {
  return (deviations as readonly Verdict[]).includes(verdict)
}
