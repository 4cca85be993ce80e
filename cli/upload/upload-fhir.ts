import type { Catalogue, Patient } from '../../fixtures/catalogue/facts.ts'
import type { DocumentItem, Resource } from './fhir-items.ts'
import { documentItems, patientItem } from './fhir-items.ts'
import { jsonOf, sendUpload, wordsOf } from './send-upload.ts'
import type { Connection, UploadAnswer } from './send-upload.ts'
import type { Stored } from './store-study.ts'

/** A FHIR server that documents are sent to. */
export interface FhirServer {
  baseUrl: string
  connection: Connection
}

export interface FhirOrder {
  /** Where the manifests say that the objects are; absent: nowhere. */
  wadoBaseUrl: string | undefined
  stopped: () => boolean
}

const fhirJson = 'application/fhir+json'
const written = (status: number): boolean => status === 200 || status === 201
const forbids = (status: number): boolean => status === 401 || status === 403

/** One request of FHIR REST. @param path relative to the base @throws NoAnswer */
export function fhirCall(
  { baseUrl, connection }: FhirServer,
  method: string,
  path: string,
  resource?: Resource,
  headers: Readonly<Record<string, string>> = {},
): Promise<UploadAnswer> {
  const body = resource === undefined ? '' : JSON.stringify(resource)
  const more =
    resource === undefined ? {} : { 'Content-Type': fhirJson, 'Content-Length': String(Buffer.byteLength(body)) }
  return sendUpload(
    connection,
    { method, url: `${baseUrl}/${path}`, headers: { Accept: fhirJson, ...more, ...headers } },
    body,
  )
}

/** What a search finds; undefined where it is not offered. @throws NoAnswer */
export async function found(
  server: FhirServer,
  type: string,
  identifier: string,
): Promise<readonly Resource[] | undefined> {
  const answer = await fhirCall(server, 'GET', `${type}?identifier=${encodeURIComponent(identifier)}`)
  if (answer.status !== 200) return undefined
  const bundle = jsonOf(answer) as { entry?: readonly { resource?: Resource }[] } | undefined
  return (bundle?.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource] : []))
}

interface Sent {
  /** `Type/id` at the server. */
  reference?: string
  isNew?: boolean
  refused?: UploadAnswer
}

/** Under our id, which a repetition writes again [FHIR R4 http.html#upsert]. */
async function put(server: FhirServer, resource: Resource): Promise<Sent> {
  const reference = `${resource.resourceType}/${resource.id}`
  const answer = await fhirCall(server, 'PUT', reference, resource)
  return written(answer.status) ? { reference, isNew: answer.status === 201 } : { refused: answer }
}

/** Whether a refusal may mean that the server gives ids of its own alone. */
const mayWantOwnIds = ({ status }: UploadAnswer): boolean => [400, 404, 405, 409, 422].includes(status)

/** Under an id of the server's, by conditional create, which finds it again [FHIR R4 http.html#ccreate]. */
async function create(server: FhirServer, { id: _id, ...rest }: Resource, identifier?: string): Promise<Sent> {
  const condition = identifier === undefined ? {} : { 'If-None-Exist': `identifier=${encodeURIComponent(identifier)}` }
  const answer = await fhirCall(server, 'POST', rest.resourceType, rest as Resource, condition)
  if (!written(answer.status)) return { refused: answer }
  const reference = referenceIn(answer, rest.resourceType) ?? (await firstFound(server, rest.resourceType, identifier))
  return reference === undefined ? { refused: answer } : { reference, isNew: answer.status === 201 }
}

/** By our id, else by conditional create; when both are refused, the first refusal is the one that says why. */
async function write(server: FhirServer, resource: Resource, identifier: string): Promise<Sent> {
  const sent = await put(server, resource)
  if (sent.refused === undefined || !mayWantOwnIds(sent.refused)) return sent
  const made = await create(server, resource, identifier)
  return made.refused === undefined ? made : sent
}

function referenceIn(answer: UploadAnswer, type: string): string | undefined {
  const location = String(answer.headers['location'] ?? answer.headers['content-location'] ?? '')
  const [, named] = new RegExp(`(${type}/[A-Za-z0-9.-]{1,64})(/_history|$)`).exec(location) ?? []
  const body = jsonOf(answer) as Resource | null | undefined
  return named ?? (body?.resourceType === type ? `${type}/${body.id}` : undefined)
}

async function firstFound(server: FhirServer, type: string, identifier?: string): Promise<string | undefined> {
  const [first] = identifier === undefined ? [] : ((await found(server, type, identifier)) ?? [])
  return first === undefined ? undefined : `${type}/${first.id}`
}

/** A patient whom the server knows by this identifier stays as they are. */
async function writePatient(server: FhirServer, resource: Resource, { identifiers }: Patient): Promise<Sent> {
  const [{ system, value }] = identifiers
  const identifier = `${system}|${value}`
  const [known, ...others] = (await found(server, 'Patient', identifier)) ?? []
  if (others.length > 0)
    return { refused: { status: 412, headers: {}, text: `several patients have the identifier ${identifier}` } }
  if (known !== undefined && known.id !== resource.id) return { reference: `Patient/${known.id}`, isNew: false }
  return await write(server, resource, identifier)
}

/** The document of an item; where the server gives its own ids, none is made again whose entry is there. */
async function writeDocument(server: FhirServer, item: DocumentItem): Promise<Sent & { entry?: Resource }> {
  const document = item.makeDocument()
  const sent = await put(server, document)
  if (sent.refused === undefined || !mayWantOwnIds(sent.refused)) return sent
  const [entry] = (await found(server, 'DocumentReference', item.identifier)) ?? []
  if (entry !== undefined) return { entry, isNew: false }
  const made = await create(server, document, document.resourceType === 'Bundle' ? item.documentIdentifier : undefined)
  return made.refused === undefined ? made : sent
}

type Relation = Readonly<{ target: { reference: string } }>

const relationsOf = (entry: Resource): readonly Relation[] =>
  (entry as { relatesTo?: readonly Relation[] }).relatesTo ?? []

/** Where an entry says that its document is; empty when it does not. */
export function attachmentUrlOf(entry: Resource): string {
  const [content] = (entry['content'] as [{ attachment?: { url?: string } }] | undefined) ?? []
  return content?.attachment?.url ?? ''
}

/** An entry with what it refers to as the server knows it; what is not there yet is left out. */
function asKnown(entry: Resource, patient: string, references: ReadonlyMap<string, string>): Resource {
  const known = relationsOf(entry).flatMap((relation) => {
    const reference = references.get(relation.target.reference.replace(/^DocumentReference\//, ''))
    return reference === undefined ? [] : [{ ...relation, target: { reference } }]
  })
  const { relatesTo: _relations, ...rest } = entry
  return {
    ...(rest as Resource),
    subject: { ...(entry['subject'] as object), reference: patient },
    ...(known.length === 0 ? {} : { relatesTo: known }),
  }
}

/**
 * Sends the patients, documents and entries of a catalogue: the document before its entry, so that no entry ever names
 * what is not there. What was interrupted goes on when it is repeated. @throws NoAnswer
 */
export async function uploadFhir(catalogue: Catalogue, server: FhirServer, order: FhirOrder): Promise<Stored> {
  const refused: { what: string; why: string }[] = []
  const count = { stored: 0, present: 0 }
  const door = { isShut: false }
  const note = (what: string, sent: Sent): void => {
    if (sent.refused !== undefined) {
      refused.push({ what, why: wordsOf(sent.refused) })
      door.isShut ||= forbids(sent.refused.status)
    } else if (sent.isNew === true) count.stored += 1
    else count.present += 1
  }
  const goOn = (): boolean => !door.isShut && !order.stopped()
  const references = new Map<string, string>()
  for (const patient of catalogue.patients) {
    if (!goOn()) break
    const sent = await writePatient(server, patientItem(catalogue, patient), patient)
    note(`patient ${patient.id}`, sent)
    if (sent.reference !== undefined) references.set(patient.id, sent.reference)
  }
  const open: { item: DocumentItem; entry: Resource; reference: string }[] = []
  for (const item of documentItems(catalogue, order.wadoBaseUrl)) {
    const patient = references.get(item.patientId)
    if (!goOn() || patient === undefined) continue // why is said
    const document = await writeDocument(server, item)
    note(item.name, document)
    if (document.entry !== undefined) {
      const reference = `DocumentReference/${document.entry.id}`
      references.set(item.entryId, reference)
      if (relationsOf(document.entry).length < item.related.length)
        open.push({ item, entry: item.makeEntry(attachmentUrlOf(document.entry)), reference })
    }
    if (document.reference === undefined) continue
    const entry = item.makeEntry(`${server.baseUrl}/${document.reference}`)
    const sent = await write(server, asKnown(entry, patient, references), item.identifier)
    note(`entry of ${item.name}`, sent)
    if (sent.reference === undefined) continue
    references.set(item.entryId, sent.reference)
    if (item.related.some((id) => !references.has(id))) open.push({ item, entry, reference: sent.reference })
  }
  for (const { item, entry, reference } of open) {
    if (!goOn()) break
    const id = reference.split('/')[1] ?? ''
    const sent = await put(server, { ...asKnown(entry, references.get(item.patientId) ?? '', references), id })
    if (sent.refused !== undefined) note(`relations of ${item.name}`, sent)
  }
  return { ...count, refused, ...(door.isShut ? { forbidden: true } : {}) }
}
