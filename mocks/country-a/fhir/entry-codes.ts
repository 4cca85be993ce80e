import type { Coding } from '../../../fixtures/catalogue/facts.ts'
import type { Guides } from '../../../fixtures/documents/guides.ts'
import { writtenBy } from '../../../fixtures/documents/guides.ts'
import { CODE_SYSTEM, DOCUMENT_TYPE, MANIFEST_FORMAT } from '../../../terms/codes.ts'
import { MEDIA_TYPE } from '../../../terms/media-types.ts'
import type { ListItem } from '../country-world.ts'
import { studiesOf } from './entry-studies.ts'

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

const confidentiality = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
const securityLabel: Readonly<Record<'N' | 'R', Coding>> = {
  N: { system: confidentiality, code: 'N', display: 'normal' },
  R: { system: confidentiality, code: 'R', display: 'restricted' },
}

/** Restricted where one of the studies is. */
export function securityLabelOf(item: ListItem): Coding {
  return securityLabel[studiesOf(item).find(({ confidentiality: level }) => level)?.confidentiality ?? 'N']
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

const modalitiesOfItem = new WeakMap<ListItem, readonly Coding[]>()

/** Modalities that acquired the studies of an entry, each once; key objects, SR and presentation states are left out. */
export function modalitiesOf(item: ListItem): readonly Coding[] {
  const known = modalitiesOfItem.get(item)
  if (known !== undefined) return known
  const series = studiesOf(item).flatMap((study) => study.series)
  const codes = new Set(series.map(({ modality }) => modality).filter((code) => !notAcquired.has(code)))
  const modalities = [...codes].map((code) => ({ system: CODE_SYSTEM.dcm, code, display: code }))
  modalitiesOfItem.set(item, modalities)
  return modalities
}
