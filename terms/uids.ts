/** UIDs of the DICOM standard and of profiles. Source: DICOM PS3.6 Annex A unless a line says otherwise. */

/** PS3.4 Annex B.5 storage SOP classes. */
export const SOP_CLASS = {
  computedRadiography: '1.2.840.10008.5.1.4.1.1.1',
  digitalXRayForPresentation: '1.2.840.10008.5.1.4.1.1.1.1',
  ct: '1.2.840.10008.5.1.4.1.1.2',
  mr: '1.2.840.10008.5.1.4.1.1.4',
  ultrasound: '1.2.840.10008.5.1.4.1.1.6.1',
  ultrasoundMultiFrame: '1.2.840.10008.5.1.4.1.1.3.1',
  secondaryCapture: '1.2.840.10008.5.1.4.1.1.7',
  mammographyForPresentation: '1.2.840.10008.5.1.4.1.1.1.2',
  intraOralForPresentation: '1.2.840.10008.5.1.4.1.1.1.3',
  enhancedMr: '1.2.840.10008.5.1.4.1.1.4.1',
  nuclearMedicine: '1.2.840.10008.5.1.4.1.1.20',
  pet: '1.2.840.10008.5.1.4.1.1.128',
  xRayAngiographic: '1.2.840.10008.5.1.4.1.1.12.1',
  vlPhotographic: '1.2.840.10008.5.1.4.1.1.77.1.4',
  vlWholeSlide: '1.2.840.10008.5.1.4.1.1.77.1.6',
  videoEndoscopic: '1.2.840.10008.5.1.4.1.1.77.1.1.1',
  ophthalmicPhotography8Bit: '1.2.840.10008.5.1.4.1.1.77.1.5.1',
  ecg12Lead: '1.2.840.10008.5.1.4.1.1.9.1.1',
  hemodynamicWaveform: '1.2.840.10008.5.1.4.1.1.9.2.1',
  routineScalpEeg: '1.2.840.10008.5.1.4.1.1.9.7.1',
  softcopyPresentationState: '1.2.840.10008.5.1.4.1.1.11.1',
  basicTextSr: '1.2.840.10008.5.1.4.1.1.88.11',
  keyObjectSelection: '1.2.840.10008.5.1.4.1.1.88.59',
  radiationDoseSr: '1.2.840.10008.5.1.4.1.1.88.67',
  encapsulatedPdf: '1.2.840.10008.5.1.4.1.1.104.1',
  rtStructureSet: '1.2.840.10008.5.1.4.1.1.481.3',
  rtDose: '1.2.840.10008.5.1.4.1.1.481.2',
} as const

/** PS3.5 Annex A. */
export const TRANSFER_SYNTAX = {
  implicitVrLittleEndian: '1.2.840.10008.1.2',
  /** The default of DICOMweb, PS3.18 §8.7.3.5.2. */
  explicitVrLittleEndian: '1.2.840.10008.1.2.1',
  /** PS3.5 A.4.11: the only one for objects beyond 4 GiB. */
  encapsulatedUncompressed: '1.2.840.10008.1.2.1.98',
  deflatedExplicitVrLittleEndian: '1.2.840.10008.1.2.1.99',
  explicitVrBigEndian: '1.2.840.10008.1.2.2',
  jpegBaseline: '1.2.840.10008.1.2.4.50',
  jpegLossless: '1.2.840.10008.1.2.4.70',
  jpegLsLossless: '1.2.840.10008.1.2.4.80',
  jpeg2000Lossless: '1.2.840.10008.1.2.4.90',
  mpeg4AvcHighProfile: '1.2.840.10008.1.2.4.102',
  highThroughputJpeg2000Lossless: '1.2.840.10008.1.2.4.201',
  rle: '1.2.840.10008.1.2.5',
} as const

/** Identifier.system of Study, Series and SOP Instance UIDs. Source: FHIR R4, ImagingStudy.identifier. */
export const DICOM_UID_SYSTEM = 'urn:dicom:uid'

/** `urn:oid:` form of a UID in `Identifier.value`. Source: FHIR R4 ImagingStudy §5.6. */
export function urnOid(uid: string): string {
  return `urn:oid:${uid}`
}

/** Whether a text is an OID, bare or as `urn:oid:…` [ITU-T X.660; FHIR R4 datatypes oid]. */
export function isOid(value: string): boolean {
  return /^(urn:oid:)?[0-2](\.(0|[1-9]\d*))+$/.test(value)
}

/** The bare UID of `urn:oid:…` or of itself. */
export function bareOid(value: string): string {
  return value.replace(/^urn:oid:/i, '')
}
