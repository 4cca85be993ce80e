import type { Exchange } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { allMatches, keyOf } from './document-list.ts'
import type { Json, JsonObject } from './json-body.ts'
import { at, objectsOf, textOf } from './json-body.ts'
import { attachmentOf, codingsOf } from './list-entry.ts'

/** Counts that a list may carry by convention C-10. */
const countUrl = (what: string): string => `https://borderlight.example/fhir/StructureDefinition/study-${what}-count`

const count = (entry: JsonObject, what: string): Json | undefined =>
  objectsOf(entry['extension']).find(({ url }) => url === countUrl(what))?.['valueUnsignedInt']

/** Where an entry shows an element that is relevant for selection, or undefined. */
const slots: Readonly<Record<string, (entry: JsonObject) => string | undefined>> = {
  'A.1.8.5 study type': (entry) =>
    objectsOf(at(entry, 'context', 'event')).flatMap(codingsOf).length > 0
      ? 'context.event'
      : codingsOf(entry['type']).length > 1
        ? 'type'
        : undefined,
  'B.1.2 number of series': (entry) => (count(entry, 'series') === undefined ? undefined : 'extension C-10'),
  'B.1.3 number of instances': (entry) => (count(entry, 'instance') === undefined ? undefined : 'extension C-10'),
  'B.1.4 description': (entry) =>
    textOf(entry['description']) !== undefined
      ? 'description'
      : textOf(attachmentOf(entry)?.['title']) !== undefined
        ? 'attachment.title'
        : undefined,
}

/** Elements whose absence a row of its own judges: A10-16, A10-18. */
const judgedElsewhere = ['A.1.8.5 study type', 'B.1.4 description']

/**
 * Elements relevant for interactive selection are seen in the list. Study UID, modality, body location, requesting
 * speciality, study type and description are judged by rows of their own (UC-12, A10-13, A10-15, A10-17, A10-16, A10-18).
 */
export const entriesShowWhatIsSelectedBy = check<'D-34/must-visible-list-level', readonly Exchange[]>(
  'D-34/must-visible-list-level',
  'entries-show-what-is-selected-by',
  (pages) => {
    const entries = allMatches(pages) ?? []
    if (entries.length === 0) return cannotTell('the list has no entry')
    const judged = Object.entries(slots).filter(([name]) => !judgedElsewhere.includes(name))
    const missing = judged.filter(([, slot]) => entries.some((entry) => slot(entry) === undefined))
    return missing.length === 0
      ? met(`${String(entries.length)} entries`)
      : notMet({
          expected: 'numbers of series and instances in every entry',
          observed: `not in every entry: ${missing.map(([name]) => name).join(', ')}`,
          at: 'DocumentReference',
        })
  },
)

/** Which slot of the list carries each element, and that it holds what its name says. */
export const slotsHoldWhatTheySay = check<
  'D-34/report-slot-used-element',
  readonly Exchange[],
  { counts: Readonly<Record<string, { series: number; instances: number }>> }
>('D-34/report-slot-used-element', 'slots-hold-what-they-say', (pages, { counts }) => {
  const entries = (allMatches(pages) ?? []).filter((entry) => keyOf(entry) in counts)
  if (entries.length === 0) return cannotTell('the list has no entry that the holdings know')
  const wrong = entries.filter((entry) => {
    const held = lookedUp(counts, keyOf(entry))
    const pairs = [
      [count(entry, 'series'), held?.series],
      [count(entry, 'instance'), held?.instances],
    ]
    return pairs.some(([said, real]) => said !== undefined && said !== real)
  })
  const used = Object.entries(slots).map(
    ([name, slot]) => `${name}: ${[...new Set(entries.map((entry) => slot(entry) ?? 'none'))].join(', ')}`,
  )
  return wrong.length === 0
    ? met(used.join('; '))
    : notMet({
        expected: 'the counts of the study in the slots named for them',
        observed: `${String(wrong.length)} entries with other counts; ${used.join('; ')}`,
        at: 'DocumentReference.extension',
      })
})
