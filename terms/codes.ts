/** Code systems, codings, canonicals and media types of the standards; each block names its source. */

export interface Code {
  system: string
  code: string
  display: string
}

/** Source: terminology.hl7.org and FHIR R4 §4.3 (code systems). */
export const CODE_SYSTEM = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  /** DICOM PS3.16 Annex D. */
  dcm: 'http://dicom.nema.org/resources/ontology/DCM',
  dcmUid: 'http://dicom.nema.org/resources/ontology/DCMUID',
  ucum: 'http://unitsofmeasure.org',
  identifierType: 'http://terminology.hl7.org/CodeSystem/v2-0203',
  endpointConnectionType: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type',
  endpointPayloadType: 'http://terminology.hl7.org/CodeSystem/endpoint-payload-type',
  /** IHE formatcode.fhir 1.5.0. */
  iheFormat: 'http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode',
  /** IHE MHD 4.2.4. */
  mhdIdentifierType: 'https://profiles.ihe.net/ITI/MHD/CodeSystem/IHE.MHD.MHDIdentifierType',
  /** IHE MADO 1.0.0. */
  madoDeviceType: 'https://profiles.ihe.net/RAD/MADO/CodeSystem/MadoDeviceType',
  madoEndpointConnectionType: 'https://profiles.ihe.net/RAD/MADO/CodeSystem/MadoEndpointConnectionTypes',
  /** HL7 Europe EU Health Data API 1.0.0-ballot. */
  euPriorityCategory: 'http://hl7.eu/fhir/health-data-api/CodeSystem/eehrxf-document-priority-category-cs',
  /** The same, renamed in builds after the ballot. */
  euPriorityCategoryRenamed: 'http://hl7.eu/fhir/health-data-api/CodeSystem/document-priority-category-eu-api',
  rfc3986: 'urn:ietf:rfc:3986',
} as const

const coding = (system: string, code: string, display: string): Code => ({ system, code, display })
const loinc = (code: string, display: string): Code => coding(CODE_SYSTEM.loinc, code, display)
const sct = (code: string, display: string): Code => coding(CODE_SYSTEM.snomed, code, display)
const dcm = (code: string, display: string): Code => coding(CODE_SYSTEM.dcm, code, display)

/** Document types of EU Health Data API 1.0.0-ballot (value set of imaging types). */
export const DOCUMENT_TYPE = {
  report: loinc('85430-7', 'Diagnostic imaging report'),
  manifest: loinc('18748-4', 'Diagnostic imaging study'),
} as const

/** DocumentReference.category pinned by HL7 Europe imaging report and EU Health Data API 1.0.0-ballot. */
export const CATEGORY_MEDICAL_IMAGING = coding(CODE_SYSTEM.euPriorityCategory, 'Medical-Imaging', 'Medical Imaging')

/** DocumentReference.category of later builds of the EU Health Data API (value set ehds-priority-category-eu-api). */
export const CATEGORY_RADIOLOGY_STUDIES = loinc('18726-0', 'Radiology studies (set)')

/** Sections of CompositionEuImaging, HL7 Europe imaging report 1.0.0-ballot. */
export const REPORT_SECTION = {
  imagingStudy: loinc('18726-0', 'Radiology studies (set)'),
  order: loinc('55115-0', 'Requested imaging studies information Document'),
  history: loinc('11329-0', 'History general Narrative - Reported'),
  procedure: loinc('55111-9', 'Current imaging procedure descriptions Document'),
  comparison: loinc('18834-2', 'Radiology Comparison study (observation)'),
  findings: loinc('59776-5', 'Procedure findings Narrative'),
  impression: loinc('19005-8', 'Radiology Imaging study [Impression] (narrative)'),
  recommendation: loinc('18783-1', 'Radiology Study recommendation (narrative)'),
  communication: loinc('73568-8', 'Communication of critical results [Description] Study'),
  /** A LOINC part code, as the profile prints it. */
  report: loinc('LP173421-1', 'Report'),
} as const

/** DICOM PS3.16 Annex D; FHIR Identifier types of MADO 1.0.0. */
export const DCM = {
  studyInstanceUid: dcm('110180', 'Study Instance UID'),
  accessionNumber: dcm('121022', 'Accession Number'),
  seriesInstanceUid: dcm('112002', 'Series Instance UID'),
  manifestWithDescription: dcm('131560', 'Manifest with Description'),
  imageLibrary: dcm('111028', 'Image Library'),
  imageLibraryGroup: dcm('126200', 'Image Library Group'),
  modality: dcm('121139', 'Modality'),
  targetRegion: dcm('123014', 'Target Region'),
  procedureCode: dcm('121023', 'Procedure Code'),
  numberOfStudyRelatedSeries: dcm('131565', 'Number of Study Related Series'),
  numberOfSeriesRelatedInstances: dcm('131564', 'Number of Series Related Instances'),
  seriesDate: dcm('131561', 'Series Date'),
  seriesTime: dcm('131562', 'Series Time'),
  seriesDescription: dcm('131563', 'Series Description'),
  seriesNumber: dcm('113607', 'Series Number'),
  instanceNumber: dcm('113609', 'Instance Number'),
  numberOfFrames: dcm('121140', 'Number of Frames'),
} as const

/** DICOM PS3.16 CID 29 (acquisition) and CID 32 (others), as far as used here. */
export const MODALITY = {
  CT: dcm('CT', 'Computed Tomography'),
  MR: dcm('MR', 'Magnetic Resonance'),
  DX: dcm('DX', 'Digital Radiography'),
  US: dcm('US', 'Ultrasound'),
  KO: dcm('KO', 'Key Object Selection'),
  CR: dcm('CR', 'Computed Radiography'),
  MG: dcm('MG', 'Mammography'),
  IO: dcm('IO', 'Intra-Oral Radiography'),
  NM: dcm('NM', 'Nuclear Medicine'),
  PT: dcm('PT', 'Positron emission tomography'),
  XA: dcm('XA', 'X-Ray Angiography'),
  XC: dcm('XC', 'External-camera Photography'),
  ES: dcm('ES', 'Endoscopy'),
  SM: dcm('SM', 'Slide Microscopy'),
  OP: dcm('OP', 'Ophthalmic Photography'),
  OT: dcm('OT', 'Other Modality'),
  ECG: dcm('ECG', 'Electrocardiography'),
  EEG: dcm('EEG', 'Electroencephalography'),
  HD: dcm('HD', 'Hemodynamic Waveform'),
  SR: dcm('SR', 'Structured Report Document'),
  PR: dcm('PR', 'Presentation State'),
  DOC: dcm('DOC', 'Document'),
  RTSTRUCT: dcm('RTSTRUCT', 'RT Structure Set'),
  RTDOSE: dcm('RTDOSE', 'RT Dose'),
} as const

/** IHE MADO 1.0.0 anatomical regions (value set UID 1.3.6.1.4.1.19376.1.1.86.1, version 20260227). */
export const REGION = {
  lowerTrunk: sct('63337009', 'Abdominopelvic segment of trunk'),
  upperLimb: sct('53120007', 'Upper limb structure'),
  breast: sct('76752008', 'Breast structure'),
  heart: sct('80891009', 'Heart structure'),
  entireBody: sct('38266002', 'Entire body as a whole'),
  lowerLimb: sct('61685007', 'Lower limb structure'),
  upperTrunk: sct('67734004', 'Thoracic segment of trunk'),
  headAndNeck: sct('774007', 'Structure of head and/or neck'),
  cardiovascular: sct('113257007', 'Structure of cardiovascular system'),
  spine: sct('1141981001', 'Vertebral column'),
} as const

/** SNOMED CT body structures of series. */
export const BODY_SITE = {
  chest: sct('51185008', 'Thoracic structure'),
  abdomen: sct('818983003', 'Abdomen'),
  brain: sct('12738006', 'Brain structure'),
  lumbarSpine: sct('122496007', 'Lumbar spine structure'),
  heart: sct('80891009', 'Heart structure'),
  lung: sct('39607008', 'Lung structure'),
  knee: sct('72696002', 'Knee region structure'),
  hand: sct('85562004', 'Hand structure'),
  breast: sct('76752008', 'Breast structure'),
  forearm: sct('14975008', 'Forearm structure'),
  eye: sct('81745001', 'Structure of eye proper'),
  jaw: sct('661005', 'Jaw region structure'),
  colon: sct('71854001', 'Colon structure'),
  head: sct('69536005', 'Head structure'),
} as const

/** DICOM PS3.16 CID 4010, DX views. */
export const VIEW = {
  posteroAnterior: sct('272479007', 'postero-anterior'),
  anteroPosterior: sct('399348003', 'antero-posterior'),
} as const

/** SNOMED CT procedures. */
export const PROCEDURE = {
  ctChest: sct('169069000', 'Computed tomography of chest'),
  ctAbdomen: sct('169070004', 'Computed tomography of abdomen'),
  mrBrain: sct('816077007', 'Magnetic resonance imaging of brain'),
  mrLumbarSpine: sct('241648006', 'Magnetic resonance imaging of lumbar spine'),
  xrayChest: sct('399208008', 'Plain chest X-ray'),
  xrayKnee: sct('74016001', 'Radiography of knee'),
  xrayHand: sct('37815002', 'Radiography of hand'),
  echocardiography: sct('40701008', 'Echocardiography'),
  ultrasoundAbdomen: sct('45036003', 'Ultrasonography of abdomen'),
  photographySkin: sct('252886005', 'Clinical photography'),
  mammography: sct('71651007', 'Mammography'),
  xrayTeeth: sct('22891007', 'Dental X-ray'),
  boneScan: sct('41747008', 'Nuclear medicine imaging of bone'),
  petCt: sct('450436003', 'Positron emission tomography with computed tomography'),
  angiography: sct('33367005', 'Coronary angiography'),
  radiotherapyPlanning: sct('228744001', 'Radiotherapy treatment planning'),
  fundusPhotography: sct('314971001', 'Camera fundoscopy'),
  colonoscopy: sct('73761001', 'Colonoscopy'),
  microscopy: sct('104157003', 'Light microscopy'),
  electrocardiography: sct('29303009', 'Electrocardiographic procedure'),
  electroencephalography: sct('54550000', 'Electroencephalogram'),
} as const

/** SNOMED CT clinical specialties. */
export const SPECIALTY = {
  radiology: sct('394914008', 'Radiology'),
  generalPractice: sct('394814009', 'General practice'),
} as const

/** HL7 v2-0203 identifier types. */
export const ACCESSION_TYPE = coding(CODE_SYSTEM.identifierType, 'ACSN', 'Accession ID')
export const PLACER_TYPE = coding(CODE_SYSTEM.identifierType, 'PLAC', 'Placer Identifier')

/** IHE MHD 4.2.4 types of DocumentReference identifiers. */
export const MHD_IDENTIFIER_TYPE = {
  uniqueId: coding(CODE_SYSTEM.mhdIdentifierType, 'uniqueId', 'Unique ID'),
  entryUuid: coding(CODE_SYSTEM.mhdIdentifierType, 'entryUUID', 'Entry UUID'),
} as const

/** Format codes of both encodings of a manifest, MADO 1.0.0. */
export const MANIFEST_FORMAT = {
  fhir: coding(CODE_SYSTEM.iheFormat, 'urn:ihe:rad:MADO:fhir-manifest:2026', 'MADO FHIR manifest'),
  kos: coding(CODE_SYSTEM.dcmUid, '1.2.840.10008.5.1.4.1.1.88.59', 'Key Object Selection Document Storage'),
} as const

/** Type of the device that creates manifests, MADO 1.0.0. */
export const MADO_CREATOR = coding(CODE_SYSTEM.madoDeviceType, 'mado-creator', 'MADO Creator')
