import type { Coding, Study } from '../../../fixtures/catalogue/facts.ts'
import type { Guides } from '../../../fixtures/documents/guides.ts'
import { writtenBy } from '../../../fixtures/documents/guides.ts'
import { CODE_SYSTEM, DOCUMENT_TYPE, MANIFEST_FORMAT } from '../../../terms/codes.ts'
import { MEDIA_TYPE } from '../../../terms/media-types.ts'
import type { ListItem } from '../country-world.ts'

/** LOINC type of a list entry. */
export function typeOf(item: ListItem): Coding {
  return item.kind === 'report' ? DOCUMENT_TYPE.report : DOCUMENT_TYPE.manifest
}

/** Category of every entry of the imaging priority area [EU Health Data API]. */
export const categoryIn = ({ euApi }: Guides): Coding => writtenBy.euApi[euApi].category

export const facilityType: Coding = { system: CODE_SYSTEM.snomed, code: '22232009', display: 'Hospital' }
export const practiceSetting: Coding = { system: CODE_SYSTEM.snomed, code: '394914008', display: 'Radiology' }
export const requestingSpecialty: Coding = {
  system: CODE_SYSTEM.snomed,
  code: '394802001',
  display: 'General medicine',
}

export const securityLabel: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  code: 'N',
  display: 'normal',
}
/** Who wrote the reports, as the documents name them. */
export const reportAuthor = { family: 'Radiologist', given: 'Synthetic' }

/** content.format of an entry [MADO 1.0.0; IHE format codes]. */
export function formatOf(item: ListItem): Coding {
  switch (item.kind) {
    case 'report':
      return {
        system: CODE_SYSTEM.iheFormat,
        code: 'urn:ihe:iti:xds:2017:mimeTypeSufficient',
        display: 'mimeType Sufficient',
      }
    case 'manifest-fhir':
      return MANIFEST_FORMAT.fhir
    case 'manifest-kos':
      return MANIFEST_FORMAT.kos
  }
}

/** Media type of the document. */
export function contentTypeOf(item: ListItem): string {
  return item.kind === 'manifest-kos' ? MEDIA_TYPE.dicom : MEDIA_TYPE.fhirJson
}

const notAcquired = new Set(['KO', 'SR', 'PR'])

const modalitiesOfStudy = new WeakMap<Study, readonly Coding[]>()

/** Modalities that acquired the study, each once; key objects, SR and presentation states are left out. */
export function modalitiesOf({ study }: ListItem): readonly Coding[] {
  const known = modalitiesOfStudy.get(study)
  if (known !== undefined) return known
  const codes = new Set(study.series.map(({ modality }) => modality).filter((code) => !notAcquired.has(code)))
  const modalities = [...codes].map((code) => ({ system: CODE_SYSTEM.dcm, code, display: code }))
  modalitiesOfStudy.set(study, modalities)
  return modalities
}
