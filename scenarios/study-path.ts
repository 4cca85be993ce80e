import { documentOf, manifestSeries } from '../checks/document-bundle.ts'
import type { ManifestSeries } from '../checks/document-bundle.ts'
import { allMatches, keyOf } from '../checks/document-list.ts'
import type { JsonObject } from '../checks/json-body.ts'
import { textOf } from '../checks/json-body.ts'
import { attachmentOf, contentTypeOf, entryName } from '../checks/list-entry.ts'
import { searchsetOf } from '../checks/searchset.ts'
import { documentIsTheOneRequested } from '../checks/document.ts'
import type { EntryParams } from '../checks/document.ts'
import type { Study } from '../fixtures/catalogue/facts.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import type { HeldDocument, HeldPatient } from '../harness/holdings/holdings.ts'
import { keyOfDocument } from '../harness/holdings/select.ts'
import { PrerequisiteMissing } from '../harness/scenario/prerequisite.ts'
import type { ScenarioContext } from '../harness/scenario/scenario.ts'
import type { StudyPlace } from '../harness/scenario/country-a-imaging.ts'
import type { ClauseForA } from '../profiles/requirements/requirements.ts'

type Context = Pick<ScenarioContext<ClauseForA>, 'countryA' | 'holdings' | 'need'>

/** A document of the list, retrieved. */
export interface Retrieved {
  held: HeldDocument
  entry: JsonObject
  params: EntryParams
  exchange: Exchange
}

/** Everything on the way from the list to the objects of one study. */
export interface StudyPath {
  study: Study
  manifest: Retrieved
  series: readonly ManifestSeries[]
  /** Retrieval URLs that the manifest names. */
  addresses: readonly string[]
  place: StudyPlace | undefined
}

/** Finds the entry of a held document in the pages of a list. @throws PrerequisiteMissing */
export function entryOf(context: Context, pages: readonly Exchange[], held: HeldDocument): JsonObject {
  const entries = context.need(allMatches(pages), 'the list of documents is no searchset')
  return context.need(
    entries.find((entry) => keyOf(entry) === keyOfDocument(held)),
    `the list has no entry for ${keyOfDocument(held)}`,
  )
}

/** Retrieves a held document by its list entry. @throws PrerequisiteMissing when the list has no such entry */
export async function retrieve(
  context: Context,
  patient: HeldPatient,
  pages: readonly Exchange[],
  held: HeldDocument,
): Promise<Retrieved> {
  const entry = entryOf(context, pages, held)
  const contentType =
    contentTypeOf(entry) ?? (held.kind === 'manifest-kos' ? 'application/dicom' : 'application/fhir+json')
  return {
    held,
    entry,
    params: { entry: entryName(entry), uniqueId: held.uniqueId, contentType },
    exchange: context.need(
      await retrieveAttached(context, patient, pages, entry, contentType),
      `${entryName(entry)} has neither attachment.url nor attachment.data`,
    ),
  }
}

async function retrieveAttached(
  { countryA, need }: Context,
  patient: HeldPatient,
  pages: readonly Exchange[],
  entry: JsonObject,
  contentType: string,
): Promise<Exchange | undefined> {
  const attachment = attachmentOf(entry)
  const [url, data, type] = ['url', 'data', 'contentType'].map((name) => textOf(attachment?.[name]))
  const parts = {
    ...(url === undefined ? {} : { url }),
    ...(data === undefined ? {} : { data }),
    ...(type === undefined ? {} : { contentType: type }),
  }
  const listed = need(
    pages.find((page) => searchsetOf(page)?.matches.includes(entry) === true) ?? pages[0],
    'no page of the list',
  )
  return await countryA.retrieveAttachment(patient, parts, contentType, listed)
}

/**
 * Retrieves a held document for what it says: another document in its place is judged as ST-08, and not by what it
 * says of somebody else. @throws PrerequisiteMissing when it is not the one requested, or empty
 */
export async function retrieveTheRight(
  context: Context,
  patient: HeldPatient,
  pages: readonly Exchange[],
  held: HeldDocument,
): Promise<Retrieved> {
  const retrieved = await retrieve(context, patient, pages, held)
  if (documentIsTheOneRequested.judge(retrieved.exchange, retrieved.params).is !== 'met')
    throw new PrerequisiteMissing(`${retrieved.params.entry} gives another document, or none: see ST-08`)
  if (retrieved.exchange.facts.dicom === undefined && documentOf(retrieved.exchange)?.['entry'] === undefined)
    throw new PrerequisiteMissing(`${retrieved.params.entry} gives an empty document: see UC-01`)
  return retrieved
}

/** The held documents of a study, by kind; the current version of a report. */
export function heldOf(
  context: Context,
  patient: HeldPatient,
  study: Study,
  kind: HeldDocument['kind'],
): HeldDocument | undefined {
  return context.holdings
    .documentsOf(patient)
    .find((document) => document.current && document.kind === kind && document.study.id === study.id)
}

/** From the list to the place of a study's objects. @throws PrerequisiteMissing */
export async function pathToStudy(
  context: Context,
  patient: HeldPatient,
  pages: readonly Exchange[],
  study: Study,
): Promise<StudyPath> {
  const held = context.need(
    heldOf(context, patient, study, 'manifest-fhir'),
    `the holdings have no manifest of ${study.id}`,
  )
  const manifest = await retrieveTheRight(context, patient, pages, held)
  const bundle = context.need(documentOf(manifest.exchange), 'the manifest is no FHIR Bundle')
  const series = manifestSeries(bundle)
  const addresses = [...new Set(series.flatMap((one) => one.addresses))]
  const [address] = addresses
  return {
    study,
    manifest,
    series,
    addresses,
    place: address === undefined ? undefined : context.countryA.placeOf(address),
  }
}

/** The first study, of those given, that is moved by an option. @throws PrerequisiteMissing when there is none */
export async function pathOfOption(
  context: Context,
  patient: HeldPatient,
  pages: readonly Exchange[],
  option: 'A' | 'C',
  studies: readonly Study[] = context.holdings.studiesOf(patient),
): Promise<StudyPath & { place: StudyPlace }> {
  const channel = option === 'A' ? 'gateway' : 'national'
  for (const study of studies) {
    const path = await pathToStudy(context, patient, pages, study)
    if (path.place?.channel === channel) return { ...path, place: path.place }
  }
  throw new PrerequisiteMissing(
    `no manifest names a retrieval URL of the ${channel === 'gateway' ? 'gateway' : 'national store'}`,
  )
}

/** The first study whose objects can be reached at all. @throws PrerequisiteMissing */
export async function pathOfAnyOption(
  context: Context,
  patient: HeldPatient,
  pages: readonly Exchange[],
  studies: readonly Study[] = context.holdings.studiesOf(patient),
): Promise<StudyPath & { place: StudyPlace }> {
  for (const study of studies) {
    const path = await pathToStudy(context, patient, pages, study)
    if (path.place !== undefined) return { ...path, place: path.place }
  }
  throw new PrerequisiteMissing('no manifest names a retrieval URL of the gateway or of a national store')
}

/** Every SOP Instance UID that the catalogue holds for a study, or for one of its series. */
export function instancesOf(study: Study, seriesInstanceUid?: string): string[] {
  return study.series
    .filter((series) => seriesInstanceUid === undefined || series.seriesInstanceUid === seriesInstanceUid)
    .flatMap((series) => series.instances.map((instance) => instance.sopInstanceUid))
}
