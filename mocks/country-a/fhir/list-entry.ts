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
  requestingSpecialty,
  securityLabel,
  typeOf,
} from './entry-codes.ts'
import {
  CONVENTION_EXTENSION,
  HL7EU_PROFILE,
  MADO_EXTENSION,
  MADO_PROFILE,
  R5_EXTENSION,
} from '../../../terms/canonicals.ts'
import { sourceOf } from './entry-source.ts'
import { accessionIdentifierOf, identifiersOf, masterIdentifierOf, studyIdentifierOf } from './entry-identifiers.ts'

/** The entry of an item [MADO 1.0.0, MHD 4.2.4, conventions C-2 to C-5 and C-10]. */
export function listEntryOf(catalogue: Catalogue, item: ListItem, url: string): DocumentReference {
  const { study, patient } = item
  const related = relationsOf(catalogue, item)
  const profile = profileOf(item)
  return {
    resourceType: 'DocumentReference',
    id: item.id,
    meta: { lastUpdated: item.createdAt, ...(profile === undefined ? {} : { profile: [profile] }) },
    contained: sourceOf(item),
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
    author: [{ reference: '#author', display: 'Reference Hospital, Radiology' }],
    custodian: { reference: '#custodian', display: 'Reference Hospital' },
    ...(related.length === 0 ? {} : { relatesTo: related }),
    description: item.report === undefined ? study.description : item.report.report.title,
    securityLabel: [{ coding: [securityLabel] }],
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
      event: [{ coding: [study.procedure] }],
      period: { start: study.startedAt, end: study.startedAt },
      facilityType: { coding: [facilityType] },
      practiceSetting: { coding: [practiceSetting] },
      related: [{ identifier: studyIdentifierOf(item) }, { identifier: accessionIdentifierOf(item) }],
    },
  }
}

function extensionsOf(catalogue: Catalogue, item: ListItem): readonly Extension[] {
  const { study } = item
  const instances = study.series.reduce((count, series) => count + series.instances.length, 0)
  return [
    ...modalitiesOf(item).map((coding) => ({
      url: MADO_EXTENSION.modality,
      valueCodeableConcept: { coding: [coding] },
    })),
    { url: MADO_EXTENSION.bodySite, valueCodeableConcept: { coding: [study.region] } },
    { url: CONVENTION_EXTENSION.studySizeBytes, valueDecimal: studySizeBytes(catalogue, study) },
    { url: CONVENTION_EXTENSION.studySeriesCount, valueUnsignedInt: study.series.length },
    { url: CONVENTION_EXTENSION.studyInstanceCount, valueUnsignedInt: instances },
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
