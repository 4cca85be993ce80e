import { changeSentences, changeSubjects } from '../../fixtures/catalogue/changes.ts'
import type { ChangeId } from '../../fixtures/catalogue/changes.ts'
import type { HeldDocument, HeldPatient, Holdings } from '../holdings/holdings.ts'
import type { ChangeOrder } from './country-change.ts'

/** What is to be done to a country for a change, or to take it back. */
export function changeOrder(
  change: ChangeId,
  action: ChangeOrder['action'],
  facts: { patient: HeldPatient; before: Holdings; after: Holdings },
): ChangeOrder {
  const { patient, before, after } = facts
  const [from, to] = action === 'apply' ? [before, after] : [after, before]
  const concerned = (holdings: Holdings): readonly HeldDocument[] =>
    holdings.documentsOf(patient).filter((document) => isConcerned(change, document))
  const left = concerned(to)
  const isLeft = ({ kind, uniqueId }: HeldDocument): boolean =>
    left.some((document) => document.kind === kind && document.uniqueId === uniqueId)
  return {
    change,
    action,
    what: action === 'apply' ? changeSentences[change] : `take back: ${changeSentences[change]}`,
    patient: patient.identifier,
    documents: [
      ...left.map(({ uniqueId, kind, current }) => ({
        uniqueId,
        kind,
        status: current ? ('current' as const) : ('superseded' as const),
      })),
      ...concerned(from)
        .filter((document) => !isLeft(document))
        .map(({ uniqueId, kind }) => ({ uniqueId, kind, status: 'withdrawn' as const })),
    ],
  }
}

/** Whether a document is one of those that a change is about. */
export function isConcerned(change: ChangeId, { study, kind }: Pick<HeldDocument, 'study' | 'kind'>): boolean {
  const { studyId, documents } = changeSubjects[change]
  return study.id === studyId && (kind === 'report') === (documents === 'report')
}
