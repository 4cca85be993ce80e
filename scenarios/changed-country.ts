import { allMatches, keyOf } from '../checks/document-list.ts'
import type { JsonObject } from '../checks/json-body.ts'
import { textOf } from '../checks/json-body.ts'
import { attachmentOf, uniqueIdOf } from '../checks/list-entry.ts'
import type { ChangeId } from '../fixtures/catalogue/changes.ts'
import { isConcerned } from '../harness/change/change-order.ts'
import { ChangeNotMade } from '../harness/change/country-change.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import type { HeldDocument, HeldPatient } from '../harness/holdings/holdings.ts'
import { keyOfDocument } from '../harness/holdings/select.ts'
import type { ScenarioContext } from '../harness/scenario/scenario.ts'
import type { ClauseForA } from '../profiles/requirements/requirements.ts'

type Context = Pick<ScenarioContext<ClauseForA>, 'countryA' | 'holdings' | 'need' | 'change'>

/** The documents that a change is about, and the list, before it. */
export interface Before {
  change: ChangeId
  patient: HeldPatient
  pages: readonly Exchange[]
  /** Current documents, each of which the list names. */
  current: readonly [HeldDocument, ...HeldDocument[]]
  /** Where an entry says that its document is. */
  placeOf: (entry: JsonObject) => { url?: string; accept: string }
}

/** The lists after a change, and what is new in them. */
export interface After {
  lists: { current: readonly Exchange[]; superseded: readonly Exchange[] }
  /** Entries of the study and kind concerned that were not there before. */
  newer: readonly { key: string; uniqueId: string }[]
  /** What the holdings state now of what the change is about. */
  held: readonly HeldDocument[]
}

/** Lists the patient whose documents change. @throws PrerequisiteMissing when the list lacks what is to change */
export async function concernedBefore({ countryA, holdings, need }: Context, change: ChangeId): Promise<Before> {
  const patient = holdings.patient('changing')
  const pages = await countryA.findAllDocuments(patient)
  const keys = need(allMatches(pages), 'the list of documents is no searchset').map((entry) => keyOf(entry))
  const [first, ...others] = holdings
    .documentsOf(patient)
    .filter((document) => document.current && isConcerned(change, document) && keys.includes(keyOfDocument(document)))
  return {
    change,
    patient,
    pages,
    current: [need(first, `the list does not name what ${change} is about`), ...others],
    placeOf: (entry) => {
      const attachment = attachmentOf(entry)
      const url = textOf(attachment?.['url'])
      return { ...(url === undefined ? {} : { url }), accept: textOf(attachment?.['contentType']) ?? '*/*' }
    },
  }
}

/**
 * Makes the change and lists anew. @throws PrerequisiteMissing when nobody can, ChangeNotMade when it did not happen or
 * nothing of it is to be seen
 */
export async function listsAfter(context: Context, before: Before): Promise<After> {
  const { countryA, need } = context
  const { change, patient } = before
  const supersededBefore = await countryA.findAllDocuments(patient, [['status', 'superseded']])
  const held = (await context.change(change)).documentsOf(patient).filter((document) => isConcerned(change, document))
  const lists = {
    current: await countryA.listAnew(patient),
    superseded: await countryA.listAnew(patient, [['status', 'superseded']]),
  }
  const entries = need(allMatches(lists.current), 'the list of documents after the change is no searchset')
  const known = new Set(before.current.map((document) => keyOfDocument(document)))
  const mine = new Set([...known, ...held.map((document) => keyOfDocument(document))])
  const shown = (pages: readonly Exchange[]): string =>
    JSON.stringify(
      (allMatches(pages) ?? [])
        .filter((entry) => mine.has(keyOf(entry)))
        .map((one) => [keyOf(one), one['status']])
        .toSorted(),
    )
  if (shown(before.pages) === shown(lists.current) && shown(supersededBefore) === shown(lists.superseded))
    throw new ChangeNotMade(
      `${change}: whoever was to make the change says that it is done, and the lists are as before (${[...known].join(', ')}); see that it is made before the hook ends`,
    )
  const newer = entries.filter((entry) => mine.has(keyOf(entry)) && !known.has(keyOf(entry)))
  return {
    lists,
    held,
    newer: newer.map((entry) => ({ key: keyOf(entry), uniqueId: uniqueIdOf(entry) ?? '' })),
  }
}
