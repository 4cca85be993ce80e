import type { Verdict } from '../../harness/judge/verdict.ts'
import type { StepView } from './outline.ts'
import { peopleOnlySteps, performedSteps } from './step-titles.ts'

/** What the overview says of a step: a verdict, or the words that stand in its place. */
export function stateOf({ step, verdict, scenarios, performed }: StepView): { verdict?: Verdict; text: string } {
  const ungraded = verdict === undefined || verdict === 'recorded'
  if (performedSteps.includes(step) && ungraded) {
    const note = scenarios.find((scenario) => scenario.note !== undefined)?.note
    if (note !== undefined) return { text: note }
    return {
      text:
        performed.length > 0
          ? 'performed by the harness, not graded'
          : 'performed by the harness, not graded; not reached',
    }
  }
  if (peopleOnlySteps.includes(step) && ungraded)
    return { verdict: 'recorded', text: 'only people do it; written down, not graded' }
  return verdict === undefined ? { text: 'no scenario in this run' } : { verdict, text: '' }
}
