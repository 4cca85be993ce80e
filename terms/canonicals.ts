/** Canonical URLs of profiles and extensions; each block names its source. */

/** Canonical base of Borderlight's own artefacts (conventions C-1 to C-11). */
const BORDERLIGHT_BASE = 'https://borderlight.example/fhir'

/** DocumentReference extensions of Borderlight's conventions C-2, C-3, C-4, C-6 and C-10. */
export const CONVENTION_EXTENSION = {
  /** C-2: valueDecimal, whole bytes of the study's objects as stored. */
  studySizeBytes: `${BORDERLIGHT_BASE}/StructureDefinition/study-size-bytes`,
  /** C-3: valueCodeableConcept. */
  requestingSpecialty: `${BORDERLIGHT_BASE}/StructureDefinition/requesting-specialty`,
  /** C-4: valueCode of DiagnosticReportStatus. */
  reportStatus: `${BORDERLIGHT_BASE}/StructureDefinition/report-status`,
  /** C-10: valueUnsignedInt. */
  studySeriesCount: `${BORDERLIGHT_BASE}/StructureDefinition/study-series-count`,
  /** C-10: valueUnsignedInt. */
  studyInstanceCount: `${BORDERLIGHT_BASE}/StructureDefinition/study-instance-count`,
  /** C-6, on the viewer's Endpoint: valueUrl. */
  viewerLaunchUrl: `${BORDERLIGHT_BASE}/StructureDefinition/viewer-launch-url`,
} as const

const MADO = 'https://profiles.ihe.net/RAD/MADO/StructureDefinition'

/** IHE MADO 1.0.0 extensions. */
export const MADO_EXTENSION = {
  /** On DocumentReference, 1..*, simple, valueCodeableConcept. */
  modality: `${MADO}/ext-R5-DocumentReference.modality`,
  /** On DocumentReference, 0..*, simple, valueCodeableConcept. */
  bodySite: `${MADO}/ext-R5-DocumentReference.bodySite`,
  /** On ImagingStudy, valueCodeableConcept. */
  anatomicalRegion: `${MADO}/MadoAnatomicalRegionExtension`,
  /** On ImagingStudy.series.instance, valueInteger. */
  numberOfFrames: `${MADO}/MadoNumberOfFrames`,
  /** On ImagingStudy.series.instance, valueCodeableConcept. */
  keyObjectDocumentTitle: `${MADO}/MadoKeyObjectDocumentTitle`,
  /** On Endpoint, 1..1, valueString. */
  retrieveLocationUid: `${MADO}/MadoRetrieveLocationUIDExtension`,
} as const

/** IHE MADO 1.0.0 profiles. */
export const MADO_PROFILE = {
  bundle: `${MADO}/MadoFhirBundle`,
  composition: `${MADO}/MadoComposition`,
  imagingStudy: `${MADO}/MadoImagingStudy`,
  patient: `${MADO}/MadoPatient`,
  requestedProcedure: `${MADO}/MadoRequestedProcedure`,
  creator: `${MADO}/MadoCreator`,
  creatorOrganization: `${MADO}/MadoCreatorOrganization`,
  wadoEndpoint: `${MADO}/MadoWadoEndpoint`,
  webViewerEndpoint: `${MADO}/MadoWebViewerEndpoint`,
  fhirDocumentReference: `${MADO}/MadoFhirDocumentReference`,
  kosDocumentReference: `${MADO}/MadoDicomKosDocumentReference`,
} as const

/** Address of an Endpoint that is not known [MADO: with data-absent-reason `unknown`]. */
export const ADDRESS_NOT_SPECIFIED = 'http://notspecified'

/** FHIR R4 extensions. */
export const R4_EXTENSION = {
  dataAbsentReason: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  /** On Quantity, valueDecimal. */
  uncertainty: 'http://hl7.org/fhir/StructureDefinition/iso21090-uncertainty',
  /** On DocumentReference.content, valueBoolean. */
  thumbnail: 'http://hl7.org/fhir/StructureDefinition/documentreference-thumbnail',
} as const

const R5 = 'http://hl7.org/fhir/5.0/StructureDefinition'

/** Cross-version extensions of FHIR R5, as MADO 0.1.0 and HL7 Europe imaging report 1.0.0-ballot use them. */
export const R5_EXTENSION = {
  modality: `${R5}/extension-DocumentReference.modality`,
  /** Complex, sub-extension `concept`. */
  bodySite: `${R5}/extension-DocumentReference.bodySite`,
  /** Complex, sub-extension `value` with valueCanonical (xver 0.1.0). */
  contentProfile: `${R5}/extension-DocumentReference.content.profile`,
  compositionVersion: `${R5}/extension-Composition.version`,
  diagnosticReportComposition: `${R5}/extension-DiagnosticReport.composition`,
  /** Complex, sub-extension `concept` or `reference`. */
  serviceRequestReason: `${R5}/extension-ServiceRequest.reason`,
} as const

const HL7EU_IMAGING = 'http://hl7.eu/fhir/imaging/StructureDefinition'

/** HL7 Europe imaging report R4, 1.0.0-ballot. */
export const HL7EU_PROFILE = {
  bundle: `${HL7EU_IMAGING}/BundleReportEuImaging`,
  composition: `${HL7EU_IMAGING}/CompositionEuImaging`,
  diagnosticReport: `${HL7EU_IMAGING}/DiagnosticReportEuImaging`,
  imagingStudy: `${HL7EU_IMAGING}/ImagingStudyEuImaging`,
  order: `${HL7EU_IMAGING}/ServiceRequestOrderEuImaging`,
  procedure: `${HL7EU_IMAGING}/ProcedureEuImaging`,
  finding: `${HL7EU_IMAGING}/ObservationFindingEuImaging`,
  dose: `${HL7EU_IMAGING}/ObservationRadiationDoseEuImaging`,
  keyImage: `${HL7EU_IMAGING}/DocumentReferenceKeyImageEuImaging`,
} as const

/** HL7 Europe extensions (hl7.fhir.eu.extensions.r4 1.2.0). */
export const HL7EU_EXTENSION = {
  /** On Composition, 0..1, valueReference. */
  diagnosticReportReference: 'http://hl7.eu/fhir/StructureDefinition/composition-diagnosticReportReference',
  /** On Composition and DiagnosticReport, valueReference. */
  informationRecipient: 'http://hl7.eu/fhir/StructureDefinition/information-recipient',
  /** On DiagnosticReport, valueReference, HL7 Europe imaging report 1.0.0-ballot. */
  comparisonStudy: `${HL7EU_IMAGING}/HL7IDRComparisonStudy`,
  patientHistory: `${HL7EU_IMAGING}/HL7IDRPatientHistory`,
  imagingProcedure: `${HL7EU_IMAGING}/HL7IDRImagingProcedure`,
  finding: `${HL7EU_IMAGING}/HL7IDRFinding`,
  impression: `${HL7EU_IMAGING}/HL7IDRImpression`,
  recommendation: `${HL7EU_IMAGING}/HL7IDRRecommendation`,
} as const
