import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { notMet } from '../harness/judge/judgement.ts'
import { isOid } from '../terms/uids.ts'
import type { Pages } from './document-list.ts'
import { containedBy, extensionsOf } from './entry-parameters.ts'
import type { Json, JsonObject } from './json-body.ts'
import { answerInWords, at, objectsOf, textOf } from './json-body.ts'
import { judgeEach } from './list-entries.ts'

/** Values that name the place which the information comes from: the community, the place of retrieval, the custodian. */
function locationIdsOf(entry: JsonObject): readonly string[] {
  const custodian = entry['custodian']
  return [
    ...['homeCommunityId', 'MadoRetrieveLocationUIDExtension'].flatMap((name) =>
      extensionsOf(entry, name).flatMap((extension) => [
        textOf(extension['valueString']) ?? textOf(extension['valueUri']) ?? textOf(extension['valueOid']) ?? '',
      ]),
    ),
    ...[at(custodian, 'identifier'), ...objectsOf(containedBy(entry, custodian)?.['identifier'])].flatMap(
      (identifier) => textOf(at(identifier, 'value')) ?? [],
    ),
  ]
}

/** Article 10, other 1: an id of the place; what is written as an OID is one. */
export const entriesNameTheirLocation = check<'A10-20/homecommunityid-extension-retrievelocationuid-va', Pages>(
  'A10-20/homecommunityid-extension-retrievelocationuid-va',
  'entries-name-their-location',
  (pages) =>
    judgeEach(pages, 'an id of the location: community, place of retrieval or custodian', (entry) => {
      const ids = locationIdsOf(entry)
      const broken = ids.find((id) => id === '' || (/^(urn:oid:|[\d.]+$)/.test(id) && !isOid(id)))
      if (broken !== undefined)
        return { wrong: `the location ${broken === '' ? 'is empty' : `${broken} is no OID`}`, at: 'custodian' }
      return ids.length === 0 ? { absent: 'no id of the location' } : undefined
    }),
)

/** References of author and custodian that lead out of the entry, each once. */
export function sourceReferencesOf(entry: JsonObject): readonly string[] {
  return sources(entry).flatMap((source) => {
    const reference = textOf(at(source, 'reference'))
    return reference === undefined || reference.startsWith('#') ? [] : [reference]
  })
}

const sources = (entry: JsonObject): readonly Json[] => [
  ...objectsOf(entry['author']),
  ...(entry['custodian'] === undefined ? [] : [entry['custodian']]),
]

/**
 * Article 10, other 4: author and custodian are within the entry or can be read; `read` is one of those that must be
 * read. A reference to a contained resource that is not there is judged as FHIR-12.
 */
export const sourcesCanBeResolved = check<
  'A10-23/author-custodian-resolvable-contained',
  { pages: Pages; read?: Exchange }
>('A10-23/author-custodian-resolvable-contained', 'sources-can-be-resolved', ({ pages, read }) => {
  const status = read?.response?.status
  if (read !== undefined && status !== 200)
    return notMet({
      expected: 'author and custodian within the entry, or readable',
      observed: `${read.request.url}: ${answerInWords(read)}`,
      at: 'DocumentReference.author',
    })
  return judgeEach(pages, 'author and custodian within the entry, or readable', (entry) => {
    const found = sources(entry)
    if (found.length === 0) return { absent: 'neither author nor custodian' }
    return found.some((source) => at(source, 'reference') !== undefined || at(source, 'identifier') !== undefined)
      ? undefined
      : { absent: 'author and custodian are names alone' }
  })
})

/** Article 10, other 4: the country, by the organisation's address or the home community. */
export const entriesNameTheirCountry = check<'A10-23/organization-address-country-home', Pages>(
  'A10-23/organization-address-country-home',
  'entries-name-their-country',
  (pages) =>
    judgeEach(pages, 'the country of the organisation, ISO 3166', (entry) => {
      if (extensionsOf(entry, 'homeCommunityId').length > 0) return undefined
      const organisations = sources(entry).flatMap((source) => containedBy(entry, source) ?? [])
      const countries = organisations
        .flatMap((one) => objectsOf(at(one, 'address')))
        .flatMap((address) => textOf(address['country']) ?? [])
      const strange = countries.find((country) => !/^[A-Z]{2,3}$/.test(country))
      if (strange !== undefined)
        return { wrong: `country "${strange}" is no code of ISO 3166`, at: 'Organization.address.country' }
      return countries.length === 0 ? { absent: 'no country' } : undefined
    }),
)
