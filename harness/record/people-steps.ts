import { findingOf } from '../judge/apply-check.ts'
import type { ScenarioResult } from './run-record.ts'

/** What people do, and what the harness does as Country B: shown in every record, graded in none. */
export function peopleSteps(performedSteps: ReadonlySet<number>): readonly ScenarioResult[] {
  const byPeople = (id: string, step: number, title: string, clause: Parameters<typeof findingOf>[0]['clause']) =>
    resultOf(id, step, title, 'only people do it; written down, not graded', [
      {
        ...findingOf({
          id: `${id}/recorded`,
          clause,
          judgement: { is: 'met', observed: 'precondition, done by people' },
        }),
        verdict: 'recorded' as const,
      },
    ])
  const performed = (id: string, step: number, title: string) =>
    resultOf(
      id,
      step,
      title,
      performedSteps.has(step)
        ? 'performed by the harness, not graded'
        : 'performed by the harness in a journey, which this run did not reach; not graded',
      [],
    )
  return [
    byPeople('patient-consults', 1, 'A patient consults a health professional in Country B', 'ST-01/precondition'),
    performed('notice-to-the-patient', 4, 'The patient is informed about the processing of the data'),
    performed('selection-from-the-list', 7, 'The professional filters, orders and selects from the list'),
    performed('presentation', 9, 'The requested items are presented to the professional'),
    byPeople('use-for-care', 10, 'The professional uses study and report for care', 'ST-10/out-machine-reach'),
    byPeople('storage-law', 10, 'Storage in Country B follows its national law', 'ST-11/configuration-evidence'),
  ]
}

function resultOf(
  id: string,
  step: number,
  title: string,
  note: string,
  findings: ScenarioResult['findings'],
): ScenarioResult {
  return {
    id,
    title,
    step,
    folder: 'steps of people and of Country B',
    options: [],
    state: 'finished',
    verdict: 'recorded',
    findings,
    performed: [],
    note,
  }
}
