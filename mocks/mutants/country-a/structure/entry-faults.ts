import type { EntryFault } from './entry-fault.ts'
import { ofEntryFaults, reports } from './entry-fault.ts'
import type { Edit, Tree } from './edits.ts'
import { append, both, change, drop, inside, listIn, repeat, set } from './edits.ts'

const codeOf = (concept: unknown): unknown =>
  ((concept as Tree | undefined)?.['coding'] as Tree[] | undefined)?.[0]?.['code']
const typed = (code: string) => (identifier: unknown) => codeOf((identifier as Tree)['type']) === code

const community = (id: string): Tree => ({
  url: 'https://profiles.ihe.net/ITI/MHD/StructureDefinition/ihe-HomeCommunityId',
  valueId: id,
})
const withIdentifiers = (edit: (identifiers: readonly unknown[]) => readonly unknown[]): Edit =>
  change('identifier', (identifiers) => edit(listIn(identifiers)))

/** Entries that are not made as MHD, MADO and HL7 Europe demand; one edit each. */
const faults: readonly EntryFault[] = [
  {
    id: 'entry-has-doc-status',
    fault: 'Entries of manifests carry docStatus.',
    breaks: ['MHD-01/no-doc-status'],
    edit: set('docStatus', 'final'),
  },
  {
    id: 'entry-has-modifier-extension',
    fault: 'Entries of manifests carry a modifierExtension.',
    breaks: ['MHD-02/no-modifier'],
    edit: set('modifierExtension', [{ url: 'https://country-a.example/not-for-care', valueBoolean: true }]),
  },
  {
    id: 'entry-has-two-categories',
    fault: 'Entries of manifests have their category twice.',
    breaks: ['MHD-03/one-category'],
    edit: repeat('category'),
  },
  {
    id: 'master-identifier-without-system',
    fault: 'The masterIdentifier has no system.',
    breaks: ['MHD-04/system-and-value'],
    edit: drop('masterIdentifier.system'),
  },
  {
    id: 'entry-uuid-is-bare',
    fault: 'The entryUUID is written without urn:uuid:.',
    breaks: ['MHD-06/entry-uuid'],
    edit: withIdentifiers((all) =>
      all.map((one) =>
        typed('entryUUID')(one) ? change('value', (value) => String(value).slice(9))(one as Tree) : one,
      ),
    ),
  },
  {
    id: 'unique-id-is-another',
    fault: 'The identifier of kind uniqueId is not the masterIdentifier.',
    breaks: ['MHD-07/same-unique-id', 'MADO-01/master-in-identifier'],
    edit: withIdentifiers((all) =>
      all.map((one) => (typed('uniqueId')(one) ? change('value', (value) => `${String(value)}.1`)(one as Tree) : one)),
    ),
  },
  {
    id: 'master-identifier-is-not-repeated',
    fault: 'The identifiers do not hold the masterIdentifier.',
    breaks: ['MADO-01/master-in-identifier'],
    edit: withIdentifiers((all) => all.filter((one) => !typed('uniqueId')(one))),
  },
  {
    id: 'entry-has-two-contents',
    fault: 'Entries of manifests have their content twice.',
    breaks: ['MHD-08/one-content'],
    edit: repeat('content'),
  },
  {
    id: 'entry-holds-data',
    fault: 'Entries of manifests hold data beside the URL.',
    breaks: ['MHD-09/no-data'],
    edit: set('content.attachment.data', 'Ym9yZGVy'),
  },
  {
    id: 'hash-without-size',
    fault: 'Attachments have a hash and no size.',
    breaks: ['MHD-10/both-or-neither', 'MHD-18/hash'],
    edit: set('content.attachment.hash', '2jmj7l5rSw0yVb/vlWAYkK/YBwk='),
  },
  {
    id: 'size-zero-with-a-hash',
    fault: 'Attachments have size 0 and the hash of something.',
    breaks: ['MHD-11/hash-of-nothing'],
    edit: both(set('content.attachment.size', 0), set('content.attachment.hash', 'qZk+NkcGgWq6PiVxeFDCbJzQ2J0=')),
  },
  {
    id: 'size-is-of-something-else',
    fault: 'The size of an attachment is not that of its document.',
    breaks: ['MHD-18/size', 'MHD-18/hash'],
    edit: both(set('content.attachment.size', 17), set('content.attachment.hash', 'qZk+NkcGgWq6PiVxeFDCbJzQ2J0=')),
  },
  {
    id: 'subject-is-a-group',
    fault: 'The subject of manifests is a Group by its type.',
    breaks: ['MHD-13/subject-is-a-patient'],
    edit: set('subject.type', 'Group'),
  },
  {
    id: 'status-in-upper-case',
    fault: 'The status of manifests is written Current.',
    breaks: ['MHD-14/status-value'],
    edit: change('status', () => 'Current'),
  },
  {
    id: 'two-home-communities',
    fault: 'Entries of manifests name two home communities.',
    breaks: ['MHD-15/home-community'],
    edit: both(append('extension', community('urn:oid:2.999.1')), append('extension', community('urn:oid:2.999.2'))),
  },
  {
    id: 'attachment-without-language',
    fault: 'Attachments of manifests say no language.',
    breaks: ['MADO-02/language'],
    edit: drop('content.attachment.language'),
  },
  {
    id: 'attachment-without-creation',
    fault: 'Attachments of manifests say no creation time.',
    breaks: ['MADO-03/creation'],
    edit: drop('content.attachment.creation'),
  },
  {
    id: 'entry-without-facility-type',
    fault: 'Entries of manifests say no kind of facility.',
    breaks: ['MADO-04/facility-type', 'QUERY-01/facility'],
    edit: drop('context.facilityType'),
  },
  {
    id: 'entry-without-practice-setting',
    fault: 'Entries of manifests say no practice setting.',
    breaks: ['MADO-05/practice-setting', 'QUERY-01/setting'],
    edit: drop('context.practiceSetting'),
  },
  {
    id: 'study-is-related-twice',
    fault: 'Entries of manifests name their study twice.',
    breaks: ['MADO-06/one-study'],
    edit: repeat('context.related'),
  },
  {
    id: 'accession-typed-by-one-code',
    fault: 'The accession number of manifests is typed ACSN alone.',
    breaks: ['MADO-07/accession-typed'],
    edit: inside(
      'context.related.identifier.type',
      change('coding', (codings) => listIn(codings).slice(0, 1)),
    ),
  },
  {
    id: 'manifest-is-its-own-transform',
    fault: 'The transform of a manifest is the manifest itself.',
    breaks: ['MADO-08/transforms'],
    edit: (entry) => set('relatesTo.target.reference', `DocumentReference/${String(entry['id'])}`)(entry),
  },
  {
    id: 'manifest-without-category',
    fault: 'Entries of manifests have no category.',
    breaks: ['MADO-09/category', 'QUERY-01/category', 'GEN-07/category'],
    edit: drop('category'),
  },
  {
    id: 'fhir-manifest-of-another-format',
    fault: 'FHIR manifests have the format of any document.',
    breaks: ['MADO-10/fhir-format'],
    of: ['manifest-fhir'],
    edit: set('content.format.code', 'urn:ihe:iti:xds:2017:mimeTypeSufficient'),
  },
  {
    id: 'kos-manifest-of-another-format',
    fault: 'KOS manifests have the format of another SOP class.',
    breaks: ['MADO-10/kos-format'],
    of: ['manifest-kos'],
    edit: set('content.format.code', '1.2.840.10008.5.1.4.1.1.88.11'),
  },
  {
    id: 'fhir-manifest-of-another-profile',
    fault: 'FHIR manifests name the profile of another guide.',
    breaks: ['MADO-11/content-profile'],
    of: ['manifest-fhir'],
    edit: set('content.extension.extension.valueCanonical', 'https://country-a.example/StructureDefinition/manifest'),
  },
  {
    id: 'eu-entry-without-date',
    fault: 'Entries of KOS manifests name the profile of the EU Health Data API and have no date.',
    breaks: ['EUAPI-02/mandatory'],
    of: ['manifest-kos'],
    edit: both(
      append('meta.profile', 'http://hl7.eu/fhir/health-data-api/StructureDefinition/document-reference-eu-api'),
      drop('date'),
    ),
  },
  {
    id: 'report-entry-without-content-profile',
    fault: 'Entries of reports name no content profile.',
    breaks: ['EUR-01/content-profile'],
    of: reports,
    edit: drop('content.extension'),
  },
  {
    id: 'report-entry-without-date',
    fault: 'Entries of reports have no date.',
    breaks: ['EUR-02/date'],
    of: reports,
    edit: drop('date'),
  },
  {
    id: 'report-entry-typed-twice',
    fault: 'Entries of reports have their type twice.',
    breaks: ['EUR-03/one-type'],
    of: reports,
    edit: repeat('type.coding'),
  },
]

export const entryFaults = ofEntryFaults(faults)
