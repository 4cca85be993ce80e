import { studySizeBytes } from '../../../fixtures/catalogue/study-size.ts'
import type { Catalogue } from '../../../fixtures/catalogue/facts.ts'
import type { ListItem } from '../country-world.ts'
import type { DocumentReference, Extension } from './document-reference.ts'
import {
  category,
  contentTypeOf,
  facilityType,
  formatOf,
  modalitiesOf,
  practiceSetting,
  reportAuthor,
  requestingSpecialty,
  securityLabelOf,
  typeOf,
} from './entry-codes.ts'
import {
  CONVENTION_EXTENSION,
  HL7EU_PROFILE,
  MADO_EXTENSION,
  MADO_PROFILE,
  R5_EXTENSION,
} from '../../../terms/canonicals.ts'
import { accessionIdentifiersOf, identifiersOf, masterIdentifierOf, studyIdentifiersOf } from './entry-identifiers.ts'
import { proceduresOf, regionsOf, studiesOf } from './entry-studies.ts'

/** The entry of an item [MADO 1.0.0, MHD 4.2.4, conventions C-2 to C-5 and C-10]. */
export function listEntryOf(catalogue: Catalogue, item: ListItem, url: string): DocumentReference {
  const { study, patient } = item
  const related = relationsOf(catalogue, item)
  const profile = profileOf(item)
  const contained = authorOf(item)
  return {
    resourceType: 'DocumentReference',
    id: item.id,
    meta: { lastUpdated: item.createdAt, ...(profile === undefined ? {} : { profile: [profile] }) },
    ...(contained === undefined ? {} : { contained: [contained] }),
    extension: extensionsOf(catalogue, item),
    masterIdentifier: masterIdentifierOf(item),
    identifier: identifiersOf(item),
    status: item.current ? 'current' : 'superseded',
    type: { coding: [typeOf(item)] },
    category: [{ coding: [category] }],
    subject: {
      reference: `Patient/${patient.id}`,
      type: 'Patient',
      identifier: patient.identifiers[0],
      display: `${patient.given.join(' ')} ${patient.family}`,
    },
    date: item.createdAt,
    author: [
      { ...(contained === undefined ? {} : { reference: '#author' }), display: 'Reference Hospital, Radiology' },
    ],
    custodian: { display: 'Reference Hospital' },
    ...(related.length === 0 ? {} : { relatesTo: related }),
    description: item.report === undefined ? study.description : item.report.report.title,
    securityLabel: [{ coding: [securityLabelOf(item)] }],
    content: [
      {
        extension: [contentProfileOf(item)].filter((extension) => extension !== undefined),
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

/** The author of a report as a contained Practitioner; a manifest is made by a device. */
function authorOf(item: ListItem): Record<string, unknown> | undefined {
  const { family, given } = reportAuthor
  return item.report === undefined
    ? undefined
    : { resourceType: 'Practitioner', id: 'author', name: [{ family, given: [given] }] }
}

function extensionsOf(catalogue: Catalogue, item: ListItem): readonly Extension[] {
  const studies = studiesOf(item)
  const series = studies.flatMap((study) => study.series)
  const instances = series.reduce((count, one) => count + one.instances.length, 0)
  const sizeBytes = studies.reduce((sum, study) => sum + studySizeBytes(catalogue, study), 0)
  return [
    ...modalitiesOf(item).map((coding) => ({
      url: MADO_EXTENSION.modality,
      valueCodeableConcept: { coding: [coding] },
    })),
    ...regionsOf(item).map((region) => ({
      url: MADO_EXTENSION.bodySite,
      valueCodeableConcept: { coding: [region] },
    })),
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
