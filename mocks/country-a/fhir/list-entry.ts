import { studySizeBytes } from '../../../fixtures/catalogue/study-size.ts'
import { writtenBy } from '../../../fixtures/documents/guides.ts'
import type { Catalogue, Coding } from '../../../fixtures/catalogue/facts.ts'
import type { CountryWorld, ListItem } from '../country-world.ts'
import { deepFrozen } from './deep-frozen.ts'
import type { DocumentReference, Extension } from './document-reference.ts'
import {
  categoryIn,
  contentTypeOf,
  facilityType,
  formatOf,
  modalitiesOf,
  practiceSetting,
  requestingSpecialty,
  securityLabelOf,
  typeOf,
} from './entry-codes.ts'
import { CONVENTION_EXTENSION, HL7EU_PROFILE, MADO_PROFILE, R5_EXTENSION } from '../../../terms/canonicals.ts'
import { sourceOf } from './entry-source.ts'
import { accessionIdentifiersOf, identifiersOf, masterIdentifierOf, studyIdentifiersOf } from './entry-identifiers.ts'
import { proceduresOf, regionsOf, studiesOf } from './entry-studies.ts'

type Ground = Pick<CountryWorld, 'catalogue' | 'guides'>

const known = new WeakMap<ListItem, { catalogue: Catalogue; key: string; entry: DocumentReference }>()

/**
 * The entry of an item [MADO, MHD and HL7 Europe by their generation; conventions C-2 to C-5 and C-10], written once for
 * all countries that list the same item, and frozen.
 */
export function listEntryOf(ground: Ground, item: ListItem, url: string): DocumentReference {
  const key = `${url} ${Object.values(ground.guides).join(' ')}`
  const before = known.get(item)
  if (before?.key === key && before.catalogue === ground.catalogue) return before.entry
  const entry = deepFrozen(writtenEntry(ground, item, url))
  known.set(item, { catalogue: ground.catalogue, key, entry })
  return entry
}

function writtenEntry(ground: Ground, item: ListItem, url: string): DocumentReference {
  const { study, patient } = item
  const related = relationsOf(ground.catalogue, item)
  const profile = profileOf(item)
  const contentProfile = contentProfileOf(item)
  return {
    resourceType: 'DocumentReference',
    id: item.id,
    meta: { lastUpdated: item.createdAt, ...(profile === undefined ? {} : { profile: [profile] }) },
    contained: sourceOf(item),
    extension: extensionsOf(ground, item),
    masterIdentifier: masterIdentifierOf(item, ground.guides),
    identifier: identifiersOf(item, ground.guides),
    status: item.current ? 'current' : 'superseded',
    type: { coding: [typeOf(item)] },
    category: [{ coding: [categoryIn(ground.guides)] }],
    subject: {
      reference: `Patient/${patient.id}`,
      type: 'Patient',
      identifier: patient.identifiers[0],
      display: `${patient.given.join(' ')} ${patient.family}`,
    },
    date: item.createdAt,
    author: [{ reference: '#author', display: 'Reference Hospital, Radiology' }],
    custodian: { reference: '#custodian', display: 'Reference Hospital' },
    ...(related.length === 0 ? {} : { relatesTo: related }),
    description: item.report === undefined ? study.description : item.report.report.title,
    securityLabel: [{ coding: [securityLabelOf(item)] }],
    content: [
      {
        ...(contentProfile === undefined ? {} : { extension: [contentProfile] }),
        attachment: {
          contentType: contentTypeOf(item),
          language: item.report?.report.language ?? item.manifest?.language ?? 'en',
          url,
          title: item.report?.report.title ?? study.description,
          creation: item.createdAt,
        },
        format: formatOf(item),
      },
    ],
    context: {
      event: proceduresOf(item).map((coding) => ({ coding })),
      period: { start: study.startedAt, end: study.startedAt },
      facilityType: { coding: [facilityType] },
      practiceSetting: { coding: [practiceSetting] },
      related: [...studyIdentifiersOf(item), ...accessionIdentifiersOf(item)].map((identifier) => ({ identifier })),
    },
  }
}

function extensionsOf({ catalogue, guides }: Ground, item: ListItem): readonly Extension[] {
  const studies = studiesOf(item)
  const series = studies.flatMap((study) => study.series)
  const instances = series.reduce((count, one) => count + one.instances.length, 0)
  const sizeBytes = studies.reduce((sum, study) => sum + studySizeBytes(catalogue, study), 0)
  return [
    ...carriersOf({ guides, item, modalities: modalitiesOf(item) }),
    ...(item.studyIsDeleted === true
      ? []
      : [
          { url: CONVENTION_EXTENSION.studySizeBytes, valueDecimal: sizeBytes },
          { url: CONVENTION_EXTENSION.studySeriesCount, valueUnsignedInt: series.length },
          { url: CONVENTION_EXTENSION.studyInstanceCount, valueUnsignedInt: instances },
        ]),
    { url: CONVENTION_EXTENSION.requestingSpecialty, valueCodeableConcept: { coding: [requestingSpecialty] } },
    ...(item.report === undefined
      ? []
      : [{ url: CONVENTION_EXTENSION.reportStatus, valueCode: item.report.version.status }]),
  ]
}

/** Modality and body site, as the guide of the document writes them. */
function carriersOf(facts: {
  guides: CountryWorld['guides']
  item: ListItem
  modalities: readonly Coding[]
}): readonly Extension[] {
  const { guides, item, modalities } = facts
  const { carriers } = item.kind === 'report' ? writtenBy.hl7eu[guides.hl7eu] : writtenBy.mado[guides.mado]
  const groups = carriers.oneForAllModalities ? [modalities] : modalities.map((one) => [one])
  const regions = regionsOf(item)
  // one carrier holds every region where the guide allows one at most
  const sites = carriers.bodySiteIsComplex && regions.length > 0 ? [regions] : regions.map((one) => [one])
  return [
    ...groups.map((coding) => ({ url: carriers.modality, valueCodeableConcept: { coding } })),
    ...sites.map((coding) => {
      const value = { valueCodeableConcept: { coding } }
      return {
        url: carriers.bodySite,
        ...(carriers.bodySiteIsComplex ? { extension: [{ url: 'concept', ...value }] } : value),
      }
    }),
  ]
}

function profileOf(item: ListItem): string | undefined {
  switch (item.kind) {
    case 'report':
      return undefined
    case 'manifest-fhir':
      return MADO_PROFILE.fhirDocumentReference
    case 'manifest-kos':
      return MADO_PROFILE.kosDocumentReference
  }
}

function contentProfileOf(item: ListItem): Extension | undefined {
  const canonical = {
    report: HL7EU_PROFILE.bundle,
    'manifest-fhir': MADO_PROFILE.bundle,
    'manifest-kos': undefined,
  }[item.kind]
  return canonical === undefined
    ? undefined
    : {
        url: R5_EXTENSION.contentProfile,
        extension: [{ url: 'value', valueCanonical: canonical }],
      }
}

/** A newer report replaces the one before it; the two encodings of a manifest are transforms of each other. */
function relationsOf(catalogue: Catalogue, item: ListItem): readonly { code: string; target: { reference: string } }[] {
  const relation = (code: string, id: string): { code: string; target: { reference: string } } => ({
    code,
    target: { reference: `DocumentReference/${id}` },
  })
  if (item.manifest !== undefined) {
    const { fhirDocumentId, kosDocumentId } = item.manifest
    const older = catalogue.manifests.find(({ id }) => id === item.manifest?.replaces)
    return [
      relation('transforms', item.kind === 'manifest-fhir' ? kosDocumentId : fhirDocumentId),
      ...(older === undefined
        ? []
        : [relation('replaces', item.kind === 'manifest-fhir' ? older.fhirDocumentId : older.kosDocumentId)]),
    ]
  }
  if (item.report === undefined) return []
  const { report, version } = item.report
  const previous = report.versions[report.versions.indexOf(version) - 1]
  return previous === undefined ? [] : [relation('replaces', previous.documentId)]
}
