import type { Catalogue } from '../../fixtures/catalogue/facts.ts'
import { documentItems, patientItem } from './fhir-items.ts'
import type { Resource } from './fhir-items.ts'
import { jsonOf, sendUpload, wordsOf } from './send-upload.ts'
import type { Connection, UploadAnswer } from './send-upload.ts'
import { attachmentUrlOf, fhirCall, found } from './upload-fhir.ts'
import type { FhirServer } from './upload-fhir.ts'

/** What became of what was to be removed. */
export interface Removed {
  removed: number
  /** Was not there (any more). */
  absent: number
  kept: readonly { what: string; why: string }[]
}

const deleted = (status: number): boolean => [200, 202, 204].includes(status)
const absent = (status: number): boolean => [404, 410].includes(status)

/**
 * Removes the entries, documents and patients of a catalogue, by our ids or by their identifiers.
 * @param keepsEntry entries that stay, and then the patients too
 * @throws NoAnswer
 */
export async function removeFhir(
  catalogue: Catalogue,
  server: FhirServer,
  stopped: () => boolean,
  keepsEntry?: (entryId: string) => boolean,
): Promise<Removed> {
  const kept: { what: string; why: string }[] = []
  const count = { removed: 0, absent: 0 }
  const remove = async (what: string, reference: string): Promise<boolean> => {
    const { status, ...answer } = await fhirCall(server, 'DELETE', reference)
    if (deleted(status)) count.removed += 1
    else if (!absent(status)) kept.push({ what: `${what} (${reference})`, why: wordsOf({ status, ...answer }) })
    return !absent(status)
  }
  for (const { name, entryId, document, identifier } of documentItems(catalogue, undefined).toReversed()) {
    if (stopped()) return { ...count, kept }
    if (keepsEntry?.(entryId) === true) continue
    const byOurId = await remove(`entry of ${name}`, `DocumentReference/${entryId}`)
    let any = (await remove(name, `${document.type}/${document.id}`)) || byOurId
    for (const entry of byOurId ? [] : ((await found(server, 'DocumentReference', identifier)) ?? [])) {
      any = true
      await remove(`entry of ${name}`, `DocumentReference/${entry.id}`)
      const place = documentReferenceIn(server, entry)
      if (place !== undefined) await remove(name, place)
    }
    if (!any) count.absent += 1
  }
  for (const patient of keepsEntry === undefined ? catalogue.patients : []) {
    if (stopped()) break
    const { id } = patientItem(catalogue, patient)
    if (await remove(`patient ${patient.id}`, `Patient/${id}`)) continue
    const [{ system, value }] = patient.identifiers
    const [known] = (await found(server, 'Patient', `${system}|${value}`)) ?? []
    if (known === undefined) count.absent += 1
    else
      kept.push({
        what: `patient ${patient.id} (Patient/${known.id})`,
        why: 'it has an id of the server: whether it was there before is not known; remove it by hand if it is ours',
      })
  }
  return { ...count, kept }
}

function documentReferenceIn({ baseUrl }: FhirServer, entry: Resource): string | undefined {
  const url = attachmentUrlOf(entry)
  const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length + 1) : ''
  return /^(Bundle|Binary)\/[A-Za-z0-9.-]{1,64}$/.test(path) ? path : undefined
}

/** Removes the studies of a catalogue from a DICOMweb store, or by the REST of an Orthanc. @throws NoAnswer */
export async function removeStudies(
  catalogue: Catalogue,
  baseUrl: string,
  connection: Connection,
  stopped: () => boolean,
): Promise<Removed> {
  const kept: { what: string; why: string }[] = []
  const count = { removed: 0, absent: 0 }
  const call = (method: string, url: string, body = ''): Promise<UploadAnswer> =>
    sendUpload(connection, { method, url, headers: { Accept: 'application/json' } }, body)
  let orthanc: string | false | undefined
  for (const { studyInstanceUid } of catalogue.studies) {
    if (stopped()) break
    const direct = await call('DELETE', `${baseUrl}/studies/${studyInstanceUid}`)
    if (deleted(direct.status)) {
      count.removed += 1
      continue
    }
    orthanc ??= await orthancAt(baseUrl, call)
    if (orthanc === false) {
      if (absent(direct.status)) count.absent += 1
      else
        kept.push({
          what: `study ${studyInstanceUid}`,
          why: `${wordsOf(direct)}; the server offers no delete here: ask its operator`,
        })
      continue
    }
    const looked = jsonOf(await call('POST', `${orthanc}/tools/lookup`, studyInstanceUid))
    const paths = (Array.isArray(looked) ? (looked as { Type?: string; Path?: string }[]) : []).flatMap(
      ({ Type, Path }) => (Type === 'Study' && Path !== undefined ? [Path] : []),
    )
    if (paths.length === 0) count.absent += 1
    for (const path of paths) {
      const answer = await call('DELETE', `${orthanc}${path}`)
      if (deleted(answer.status)) count.removed += 1
      else kept.push({ what: `study ${studyInstanceUid}`, why: wordsOf(answer) })
    }
  }
  return { ...count, kept }
}

/** Base of Orthanc's own REST beside a DICOMweb base; false when it is none. */
async function orthancAt(
  baseUrl: string,
  call: (method: string, url: string) => Promise<UploadAnswer>,
): Promise<string | false> {
  const root = baseUrl.replace(/\/dicom-web$/, '')
  const system = jsonOf(await call('GET', `${root}/system`)) as { DicomAet?: string } | null | undefined
  return system?.DicomAet === undefined ? false : root
}
