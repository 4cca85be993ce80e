import { documentOf, isPlaceholder, manifestViewers } from '../checks/document-bundle.ts'
import { showsThePatient } from '../checks/viewer-access.ts'
import type { ViewerAttempt } from '../checks/viewer-access.ts'
import type { Study } from '../fixtures/catalogue/facts.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import type { HeldPatient } from '../harness/holdings/holdings.ts'
import { PrerequisiteMissing } from '../harness/scenario/prerequisite.ts'
import type { ScenarioContext } from '../harness/scenario/scenario.ts'
import type { OpenedViewer, Viewer } from '../harness/scenario/viewer.ts'
import type { ClauseForA } from '../profiles/requirements/requirements.ts'
import { pathToStudy } from './study-path.ts'
import type { StudyPath } from './study-path.ts'

type Context = Pick<ScenarioContext<ClauseForA>, 'countryA' | 'holdings' | 'need'>

/** A study that the viewer shows, and the way to it. */
export interface ViewerPath extends StudyPath {
  viewer: Viewer
  /** The right token for it; undefined where the target uses none. */
  bearer: string | undefined
}

/** A study of a manifest offers a viewer. */
export function isShown({ manifest }: StudyPath): boolean {
  return manifestViewers(documentOf(manifest.exchange) ?? {}).length > 0
}

/** A study of a manifest offers a viewer, and no place from which its objects could be retrieved. */
export function isOnlyShown(path: StudyPath): boolean {
  return isShown(path) && path.addresses.every(isPlaceholder)
}

/** The way to each study of a patient. @throws PrerequisiteMissing */
export async function pathsOf(
  context: Context,
  patient: HeldPatient,
  pages: readonly Exchange[],
): Promise<readonly StudyPath[]> {
  const paths: StudyPath[] = []
  for (const study of context.holdings.studiesOf(patient)) paths.push(await pathToStudy(context, patient, pages, study))
  return paths
}

/** The objects of a study by its imaging token; undefined where its manifest names no place. */
export async function retrievalOf(
  { countryA }: Context,
  patient: HeldPatient,
  { place, study: { studyInstanceUid } }: StudyPath,
): Promise<Exchange | undefined> {
  if (place === undefined) return undefined
  return await countryA.retrieveDicom(place, await countryA.imagingToken(patient, place, studyInstanceUid), {
    studyInstanceUid,
  })
}

/**
 * Positive control for the retrieval of a study that is shown too: another study, which is only moved, comes by the same
 * channel. @throws PrerequisiteMissing when it does not come
 */
export async function needRetrieval(
  context: Context,
  patient: HeldPatient,
  paths: readonly StudyPath[],
  { place }: StudyPath,
): Promise<void> {
  const control = paths.find((path) => path.place?.channel === place?.channel && !isShown(path))
  if (place === undefined || control === undefined) return
  const answer = await retrievalOf(context, patient, control)
  context.need(
    (answer?.facts.multipart?.parts.length ?? 0) > 0 ? answer : undefined,
    `the positive control failed: nothing is retrieved from the ${place.channel}`,
  )
}

/** The first study that the viewer shows, those that are only shown first. @throws PrerequisiteMissing */
export async function pathOfViewer(
  context: Context,
  patient: HeldPatient,
  pages: readonly Exchange[],
  studies: readonly Study[] = context.holdings.studiesOf(patient),
): Promise<ViewerPath> {
  const viewer = context.need(context.countryA.viewer, 'the target file names no viewer')
  const shown: StudyPath[] = []
  for (const study of studies) {
    const path = await pathToStudy(context, patient, pages, study)
    if (isOnlyShown(path)) return await withBearer(context, patient, path, viewer)
    if (isShown(path)) shown.push(path)
  }
  const [path] = shown
  if (path === undefined) throw new PrerequisiteMissing('no manifest names a viewer for its study')
  return await withBearer(context, patient, path, viewer)
}

async function withBearer(
  { countryA }: Context,
  patient: HeldPatient,
  path: StudyPath,
  viewer: Viewer,
): Promise<ViewerPath> {
  return { ...path, viewer, bearer: await countryA.viewerToken(patient, path.study.studyInstanceUid) }
}

/** A one-time URL for a study: the positive control of every refusal. @throws PrerequisiteMissing */
export async function launched(context: Context, { viewer, bearer, study }: ViewerPath): Promise<string> {
  const { url } = await viewer.launch(bearer, study.studyInstanceUid)
  return context.need(url, 'the positive control failed: the viewer gives no one-time URL for the right token')
}

/** A session on the page of a study. @throws PrerequisiteMissing */
export async function openedSession(context: Context, path: ViewerPath): Promise<OpenedViewer & { cookie: string }> {
  const opened = await path.viewer.open(await launched(context, path))
  context.need(
    opened.page.response?.status === 200 ? opened.page : undefined,
    'the positive control failed: the one-time URL leads to no page',
  )
  const cookie = context.need(opened.cookie, 'the viewer sets no cookie: there is no session to speak of')
  return { ...opened, cookie }
}

/** Words that only pages of this patient hold. */
export function attempt(what: string, patient: HeldPatient): ViewerAttempt {
  return { what, data: [patient.facts.family, patient.facts.birthDate] }
}

/** The same against a page that was opened rightly: one that shows nothing of the patient to HTTP alone is no control. */
export function attemptOn(what: string, patient: HeldPatient, opened: OpenedViewer): ViewerAttempt {
  const tried = attempt(what, patient)
  return showsThePatient(opened.page, tried.data) ? tried : { ...tried, blind: true }
}

/** Marks of every frame of a study. */
export function framesOf(study: Study): string[] {
  return study.series.flatMap(({ instances }) =>
    instances.flatMap(({ instanceNumber, numberOfFrames }) =>
      Array.from({ length: numberOfFrames }, (_, index) =>
        [study.patientId, study.id, instanceNumber, index + 1].join('|'),
      ),
    ),
  )
}

/** Addresses of the images of a page, of its own origin, each once. */
export function imagesOf({ page, pageUrl }: OpenedViewer): readonly string[] {
  const text = new TextDecoder().decode(page.response?.body.bytes)
  const sources = [...text.matchAll(/<img\b[^<>]*\ssrc=["']([^"'<>]+)["']/gi)].map(([, source = '']) =>
    source.replaceAll('&amp;', '&'),
  )
  const urls = sources.flatMap((source) => (URL.canParse(source, pageUrl) ? [new URL(source, pageUrl)] : []))
  return [...new Set(urls.filter(({ origin }) => origin === new URL(pageUrl).origin).map(({ href }) => href))]
}
