import type { Catalogue, Patient } from '../../fixtures/catalogue/facts.ts'
import { deriveUuid } from '../../fixtures/catalogue/uid.ts'
import { newestPublished } from '../../fixtures/documents/guides.ts'
import { manifestBundle } from '../../fixtures/documents/manifest-bundle.ts'
import { manifestKos } from '../../fixtures/documents/manifest-kos.ts'
import { reportBundle } from '../../fixtures/documents/report-bundle.ts'
import { freshState } from '../../mocks/country-a/country-world.ts'
import type { ListItem } from '../../mocks/country-a/country-world.ts'
import { listEntryOf } from '../../mocks/country-a/fhir/list-entry.ts'
import { listItems } from '../../mocks/country-a/fhir/list-items.ts'
import { patientResourceOf } from '../../mocks/country-a/fhir/patient-resource.ts'
import { MEDIA_TYPE } from '../../terms/media-types.ts'

export type Resource = { resourceType: string; id: string } & Readonly<Record<string, unknown>>

/** One document and its entry, made only when they are sent. */
export interface DocumentItem {
  /** How it is named in messages. */
  name: string
  patientId: string
  /** Type and id of the document, under the ids that we give. */
  document: { type: 'Bundle' | 'Binary'; id: string }
  entryId: string
  /** `system|value` of the document itself, which the other encoding of a manifest shares. */
  documentIdentifier: string
  /** `system|value` of this entry alone. */
  identifier: string
  /** Entries that this one refers to, by the ids that we give. */
  related: readonly string[]
  makeDocument: () => Resource
  /** @param url where the document is */
  makeEntry: (url: string) => Resource
}

/** The id that we give a resource: it differs with seed, UID root and the person, so that teams do not collide. */
function uploadId(catalogue: Catalogue, patient: Patient, slug: string): string {
  const [{ system, value }] = patient.identifiers
  return `${slug.slice(0, 50)}-${deriveUuid(catalogue, `upload/${system}|${value}/${slug}`).slice(0, 8)}`
}

/** A patient under the id that we give. */
export function patientItem(catalogue: Catalogue, patient: Patient): Resource {
  return { ...(patientResourceOf(patient) as Resource), id: uploadId(catalogue, patient, patient.id) }
}

/** Every document of the patients of a catalogue, older ones first. @param wadoBaseUrl where the manifests say that the objects are */
export function documentItems(catalogue: Catalogue, wadoBaseUrl: string | undefined): readonly DocumentItem[] {
  const items = catalogue.patients.flatMap(({ id }) => listItems(catalogue, freshState()).get(id) ?? [])
  const place = {
    ...(wadoBaseUrl === undefined ? {} : { wadoBaseUrl }),
    retrieveLocationUid: `${catalogue.uidRoot}.1`,
  }
  return items
    .toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt) || (one.id < other.id ? -1 : 1))
    .map((item) => itemOf(catalogue, item, place))
}

function itemOf(catalogue: Catalogue, item: ListItem, place: Parameters<typeof manifestKos>[2]): DocumentItem {
  const idOf = (slug: string): string => uploadId(catalogue, item.patient, slug)
  const entry = renamed(listEntryOf({ catalogue, guides: newestPublished }, item, '') as unknown as Resource, idOf)
  const related = (entry as { relatesTo?: readonly { target: { reference: string } }[] }).relatesTo ?? []
  return {
    name: `${item.kind} ${item.id}`,
    patientId: item.patient.id,
    document: { type: item.kind === 'manifest-kos' ? 'Binary' : 'Bundle', id: idOf(item.id) },
    entryId: idOf(item.id),
    documentIdentifier: `urn:ietf:rfc:3986|urn:oid:${item.uniqueId}`,
    identifier: entryIdentifierOf(entry),
    related: related.map(({ target }) => target.reference.replace(/^DocumentReference\//, '')),
    makeDocument: () => documentOf(catalogue, item, place, idOf(item.id)),
    makeEntry: (url) => {
      const [content] = entry['content'] as [{ attachment: object }]
      return { ...entry, content: [{ ...content, attachment: { ...content.attachment, url } }] }
    },
  }
}

/** The entry's own UUID [MHD: identifier of type entryUUID]. */
function entryIdentifierOf(entry: Resource): string {
  const identifiers = entry['identifier'] as readonly { use?: string; system?: string; value?: string }[]
  const own = identifiers.find(({ use }) => use === 'official')
  if (own?.value === undefined) throw new Error(`the entry ${entry.id} has no UUID of its own`)
  return `${own.system ?? ''}|${own.value}`
}

function documentOf(
  catalogue: Catalogue,
  item: ListItem,
  place: Parameters<typeof manifestKos>[2],
  id: string,
): Resource {
  if (item.report !== undefined)
    return { ...(reportBundle(catalogue, item.report.report, item.report.version, newestPublished) as Resource), id }
  if (item.manifest === undefined) throw new Error(`the item ${item.id} is neither report nor manifest`)
  if (item.kind === 'manifest-fhir')
    return { ...(manifestBundle(catalogue, item.manifest, place, newestPublished) as Resource), id }
  const data = Buffer.from(manifestKos(catalogue, item.manifest, place)).toString('base64')
  return { resourceType: 'Binary', id, contentType: MEDIA_TYPE.dicom, data }
}

/** A resource with its own id, and its references to patients and entries, under the ids that we give. */
function renamed(resource: Resource, idOf: (slug: string) => string): Resource {
  const text = JSON.stringify(resource).replace(
    /"(Patient|DocumentReference)\/([\w.-]+)"/g,
    (_, type: string, slug: string) => `"${type}/${idOf(slug)}"`,
  )
  return { ...(JSON.parse(text) as Resource), id: idOf(resource.id) }
}
