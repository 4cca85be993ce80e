import type { Catalogue, Patient } from '../../fixtures/catalogue/facts.ts'
import { auditRules } from './audit/audit-rules.ts'
import type { CountryA, TlsDemands } from './country.ts'
import type { CountryWorld, ListItem } from './country-world.ts'
import { imagingRules } from './dicomweb/imaging-rules.ts'
import { retrievalRules } from './dicomweb/retrieval-rules.ts'
import { capabilityStatementOf } from './fhir/capability-statement.ts'
import { conditionalRules } from './fhir/conditional-rules.ts'
import { documentOf, manifestPlace } from './fhir/document-bytes.ts'
import { documentMatchers } from './fhir/document-matchers.ts'
import { documentParameters } from './fhir/document-parameters.ts'
import { contentTypeOf } from './fhir/entry-codes.ts'
import { asksForXml } from './fhir/fhir-xml.ts'
import { listEntryOf } from './fhir/list-entry.ts'
import { listItems } from './fhir/list-items.ts'
import { matchRules } from './fhir/match-rules.ts'
import { accepts } from './fhir/media-type.ts'
import { patientMeets } from './fhir/patient-criterion.ts'
import { patientResourceOf } from './fhir/patient-resource.ts'
import { studyRules } from './fhir/study-rules.ts'
import { subsetOf } from './fhir/subset.ts'
import { smartConfiguration } from './token/discovery.ts'
import { inNcpApi } from './ncp-api/in-ncp-api.ts'
import { tokenRules } from './token/token-rules.ts'
import { viewerRules } from './viewer/viewer-rules.ts'

const mutualTls: TlsDemands = { minVersion: 'TLSv1.2', requestCertificate: true, rejectUnverified: true }
/** A professional's browser holds no certificate of an NCPeH [C-6]. */
const serverTls: TlsDemands = { minVersion: 'TLSv1.2', requestCertificate: false, rejectUnverified: false }
const pageSize = 50

/** The reference Country A: every function may be replaced. */
export function referenceCountry(world: CountryWorld): CountryA {
  const country = countryOfMado(world)
  return world.dialect === 'ncp-api' ? inNcpApi(country) : country
}

function countryOfMado(world: CountryWorld): CountryA {
  const imaging = imagingRules(world)
  const viewer = viewerRules(world)
  const documentNames = documentParameters.map(({ name }) => name)
  const domains = new Set(
    world.catalogue.patients.flatMap(({ identifiers }) => identifiers.map(({ system }) => system)),
  )
  const items = cachedItems(world)
  const documentUrl = (item: ListItem): string =>
    `${world.urls.fhirBaseUrl}/${item.kind === 'manifest-kos' ? 'Binary' : 'Bundle'}/${item.id}`
  const places = { ...imaging, viewerPlace: viewer.viewerPlace }
  return {
    world,
    tls: { fhir: mutualTls, gateway: mutualTls, national: mutualTls, viewer: serverTls },
    ...tokenRules(world),
    ...imaging,
    ...retrievalRules(imaging),
    ...viewer,
    ...documentMatchers(world.guides),
    ...matchRules(world),
    ...auditRules(world),
    ...conditionalRules(),
    ...studyRules(world),
    discovery: () => smartConfiguration(world),
    wantsXml: (request) => world.xmlWriter !== undefined && asksForXml(request),
    xmlOf: world.xmlWriter ?? (() => Promise.reject(new Error('no XML writer was handed in'))),
    xmlContentType: 'application/fhir+xml; charset=utf-8',
    capabilityStatement: () => capabilityStatementOf(world, documentNames),
    operationOutcome: (code, diagnostics) => ({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code, diagnostics }],
    }),
    knowsIdentifierDomain: (system) => domains.has(system),
    findPatients: (criteria) =>
      world.catalogue.patients.filter((patient: Patient) =>
        criteria.every((criterion) => patientMeets(patient, criterion)),
      ),
    patientResource: patientResourceOf,
    itemsOf: (patientId) => items().get(patientId) ?? [],
    documentParameters: documentNames,
    sorted: (matches) => matches,
    subset: subsetOf,
    listEntry: (item) => listEntryOf(world, item, documentUrl(item)),
    pageSize,
    page: (all, offset, count) => ({
      items: all.slice(offset, offset + count),
      ...(offset + count < all.length ? { nextOffset: offset + count } : {}),
    }),
    total: (matches) => matches.length,
    selfLink: (resourceType, applied) => {
      const query = new URLSearchParams(applied.map(([name, value]): [string, string] => [name, value])).toString()
      return `${world.urls.fhirBaseUrl}/${resourceType}${query === '' ? '' : `?${query}`}`
    },
    nextLink: (cursor) => `${world.urls.fhirBaseUrl}/DocumentReference?_cursor=${cursor}`,
    documentUrl,
    findDocument: (resourceType, id) => {
      const kinds = resourceType === 'Binary' ? ['manifest-kos'] : ['report', 'manifest-fhir']
      for (const list of items().values())
        for (const item of list) if (item.id === id && kinds.includes(item.kind)) return item
      return undefined
    },
    documentContentType: contentTypeOf,
    documentBytes: (item) => documentOf(world, item, manifestPlace(places, item)),
    acceptsDocument: (accept, item) =>
      accepts(
        accept,
        item.kind === 'manifest-kos' ? ['application/dicom'] : ['application/fhir+json', 'application/json'],
      ),
  }
}

type Items = ReadonlyMap<string, readonly ListItem[]>

/** Items, newest first; listed anew when a document changed, and once for all countries that publish everything. */
function cachedItems(world: CountryWorld): () => Items {
  let known: { key: string; catalogue: Catalogue; items: Items } | undefined
  return () => {
    const { catalogue, state } = world
    const key = JSON.stringify([...state.publishedVersions])
    if (known?.key === key && known.catalogue === catalogue) return known.items
    const shared = state.publishedVersions.size === 0 ? wholeItems.get(catalogue) : undefined
    const items = shared ?? newestFirst(listItems(catalogue, state))
    if (state.publishedVersions.size === 0) wholeItems.set(catalogue, items)
    known = { key, catalogue, items }
    return items
  }
}

const wholeItems = new WeakMap<Catalogue, Items>()

function newestFirst(items: ReadonlyMap<string, readonly ListItem[]>): ReadonlyMap<string, readonly ListItem[]> {
  const byAge = (one: ListItem, other: ListItem): number =>
    Date.parse(other.createdAt) - Date.parse(one.createdAt) || (one.id < other.id ? -1 : 1)
  return new Map([...items].map(([patientId, list]) => [patientId, list.toSorted(byAge)]))
}
