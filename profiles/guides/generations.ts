/** Versions of the guides that a target file pins. */
export interface PinnedGuides {
  mado: '0.1.0' | '1.0.0'
  mhd: '4.2.3' | '4.2.4'
  euApi: 'ballot' | 'post-ballot'
  hl7eu: 'ballot' | 'post-ballot'
}

/** Where a generation wants modality and body site on a list entry. */
export interface ExpectedCarriers {
  modality: string
  /** More than one extension breaks the cardinality 1..1. */
  atMostOneModality: boolean
  bodySite: string
  bodySiteShape: 'simple' | 'with sub-extension concept'
}

/** `http://hl7.org/fhir/5.0/…`, as the cross-version package of FHIR R5 names them. */
const fhir5 = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-DocumentReference'
const mado = 'https://profiles.ihe.net/RAD/MADO/StructureDefinition/ext-R5-DocumentReference'

const carriersOfFhir5: ExpectedCarriers = {
  modality: `${fhir5}.modality`,
  atMostOneModality: true,
  bodySite: `${fhir5}.bodySite`,
  bodySiteShape: 'with sub-extension concept',
}
const carriersOfMado: ExpectedCarriers = {
  modality: `${mado}.modality`,
  atMostOneModality: false,
  bodySite: `${mado}.bodySite`,
  bodySiteShape: 'simple',
}

/** IHE MADO 0.1.0 against 1.0.0: carriers on the entry of a manifest. */
export const carriersInMado: Readonly<Record<PinnedGuides['mado'], ExpectedCarriers>> = {
  '0.1.0': carriersOfFhir5,
  '1.0.0': carriersOfMado,
}

/** HL7 Europe imaging report 1.0.0-ballot against its later builds: carriers on the entry of a report. */
export const carriersInHl7eu: Readonly<Record<PinnedGuides['hl7eu'], ExpectedCarriers>> = {
  ballot: carriersOfFhir5,
  'post-ballot': carriersOfMado,
}

/** MHD 4.2.3 tells the masterIdentifier by `use`, 4.2.4 by `type`. */
export const masterIdentifierInMhd: Readonly<
  Record<PinnedGuides['mhd'], { use: 'usual' } | { type: { system: string; code: string } }>
> = {
  '4.2.3': { use: 'usual' },
  '4.2.4': {
    type: { system: 'https://profiles.ihe.net/ITI/MHD/CodeSystem/IHE.MHD.MHDIdentifierType', code: 'uniqueId' },
  },
}

/** Codings of the category of imaging documents, `system|code`, in the EU Health Data API 1.0.0-ballot and its later builds. */
export const categoriesInEuApi: Readonly<Record<PinnedGuides['euApi'], readonly string[]>> = {
  ballot: ['http://hl7.eu/fhir/health-data-api/CodeSystem/eehrxf-document-priority-category-cs|Medical-Imaging'],
  'post-ballot': [
    'http://loinc.org|18726-0',
    'http://hl7.eu/fhir/health-data-api/CodeSystem/document-priority-category-eu-api|Medical-Imaging',
  ],
}
