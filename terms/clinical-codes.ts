import type { Code } from './codes.ts'
import { BODY_SITE, CODE_SYSTEM } from './codes.ts'

const sct = (code: string, display: string): Code => ({ system: CODE_SYSTEM.snomed, code, display })

/** ICD-10 of the WHO, as FHIR R4 names it. */
const icd10 = (code: string, display: string): Code => ({ system: 'http://hl7.org/fhir/sid/icd-10', code, display })
/** Anatomical Therapeutic Chemical classification, WHO. */
const atc = (code: string, display: string): Code => ({ system: 'http://www.whocc.no/atc', code, display })
/** EDQM Standard Terms, Council of Europe. */
const edqm = (code: string, display: string): Code => ({ system: 'https://standardterms.edqm.eu', code, display })

/** SNOMED CT <182353008 |Side|. */
export const SIDE = {
  right: sct('24028007', 'Right'),
  left: sct('7771000', 'Left'),
} as const

/** Clinical conditions and symptoms: SNOMED CT, ICD-10. */
export const CONDITION = {
  cough: sct('49727002', 'Cough'),
  copd: sct('13645005', 'Chronic obstructive lung disease'),
  icdLungImaging: icd10('R91', 'Abnormal findings on diagnostic imaging of lung'),
} as const

/** Findings, their sites and methods: SNOMED CT; interpretation: HL7 v3. */
export const FINDING = {
  nodule: sct('427359005', 'Solitary nodule of lung'),
  noduleSize: sct('246120007', 'Nodule size'),
  present: sct('52101004', 'Present'),
  ct: sct('77477000', 'Computed tomography'),
  rightLung: sct('3341006', 'Right lung structure'),
  heart: BODY_SITE.heart,
  abnormal: {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
    code: 'A',
    display: 'Abnormal',
  },
} as const

/** Specimens and how they were taken: SNOMED CT. */
export const SPECIMEN = {
  lavage: sct('258607008', 'Bronchoalveolar lavage fluid sample'),
  catheterTip: sct('119312009', 'Catheter tip submitted as specimen'),
  inflammation: sct('23583003', 'Inflammation'),
  aspiration: sct('129316008', 'Aspiration - action'),
} as const

/** Contrast media: ATC, EDQM. */
export const CONTRAST = {
  iodinated: atc('V08A', 'X-ray contrast media, iodinated'),
  iopromide: atc('V08AB05', 'iopromide'),
  solutionForInjection: edqm('11201000', 'Solution for injection'),
  intravenous: edqm('20045000', 'Intravenous use'),
} as const

/** Reactions: SNOMED CT. */
export const ALLERGY_CODE = { urticaria: sct('126485001', 'Urticaria') } as const

/** SNOMED CT 314789007, as HL7 Europe's ProcedureEuImaging names equipment. */
export const IMAGING_DEVICE: Code = sct('314789007', 'Diagnostic imaging equipment')

/** SNOMED CT view of a section. */
export const VIEW_AXIS: Code = sct('24422004', 'Axial')
