import type { Conflict } from './conflict.ts'
import { reading } from './conflict.ts'

const hl7eu = (text: string, anchor: string, version = '1.0.0-ballot'): ReturnType<typeof reading> =>
  reading(text, 'HL7 Europe imaging report', version, anchor)
const mado = (text: string, anchor: string, version = '1.0.0'): ReturnType<typeof reading> =>
  reading(text, 'IHE RAD MADO', version, anchor)

/** Questions that reports and manifests answer. */
export const documentConflicts = {
  'bundle-type': {
    question: 'Is a report or a manifest a Bundle of type document or collection?',
    readings: {
      document: mado('document', 'MadoFhirBundle'),
      collection: hl7eu('collection (minimal metadata)', 'minimal Bundle'),
    },
  },
  'amended-report': {
    question: 'Which status has the Composition of an amended report?',
    readings: {
      amended: hl7eu('amended', 'status map'),
      final: hl7eu('final, with relatesTo replaces', 'eu-imaging-dr-status-replacement', 'post-ballot'),
    },
  },
  'report-type': {
    question: 'Which LOINC code is Composition.type of a report?',
    readings: {
      '85430-7': hl7eu('85430-7', 'CompositionEuImaging'),
      '18748-4': hl7eu('18748-4, with category 85430-7', 'example ImagingReportReplacementComposition', 'post-ballot'),
    },
  },
  'report-section': {
    question: 'Which code has the section with the report itself?',
    readings: {
      part: hl7eu('LP173421-1, a LOINC part code', 'section report'),
      none: hl7eu('no such section: findings and impression', 'sections, each 0..1'),
    },
  },
  'key-images': {
    question: 'Which resource is a key image of a report?',
    readings: {
      'document-reference': hl7eu('DocumentReference, category 55113-5', 'DocumentReferenceKeyImageEuImaging'),
      media: hl7eu('Media', 'MediaKeyImageEuImaging', 'post-ballot'),
    },
  },
  'uid-of-series': {
    question: 'Is ImagingStudy.series.uid written with urn:oid:?',
    readings: {
      bare: reading('without prefix (type id)', 'HL7 FHIR', '4.0.1', 'ImagingStudy.series.uid'),
      prefixed: hl7eu('with urn:oid:', 'examples'),
    },
  },
  'viewer-connection': {
    question: 'Which connection type has the viewer of a study?',
    readings: {
      'web-viewer': mado('web-viewer', 'MadoWebViewerEndpoint'),
      'ihe-iid': reading('ihe-iid', 'HL7 FHIR', '4.0.1', 'endpoint-connection-type; MADO 0.1.0 names none'),
    },
  },
  'retrieve-url': {
    question: 'What is the address of a series: the DICOMweb base, or the study below it?',
    readings: {
      base: mado('the base, without /studies', 'MadoWadoEndpoint'),
      studies: mado('…/studies/UID', 'Hierarchical Series Reference Macro', 'TI Rev 1.2'),
      study: mado('…/study/UID', 'examples', 'TI Rev 1.1'),
    },
  },
  'kos-title': {
    question: 'Which code is the title of a KOS manifest?',
    readings: {
      final: mado('DCM 131560', 'mapping'),
      temporary: mado('MADOTEMP001 of 99IHE', 'document title', 'TI Rev 1.1'),
      ballot: reading('ddd001', 'DICOM', 'CP 2595', 'draft code'),
    },
  },
  'kos-counts': {
    question: 'Which value type have the counts in a KOS manifest?',
    readings: {
      text: mado('TEXT, which the IOD allows', 'TID 1600, 1602', 'TI Rev 1.1'),
      number: mado('NUM', 'TID 1600, 1602', 'TI Rev 1.2'),
    },
  },
  'display-uri': {
    question: 'Where does a KOS manifest name the viewer?',
    readings: {
      'study-item': mado(
        '(0040,E012) in the study item of (0040,A375)',
        'Hierarchical SOP Instance Reference Macro',
        'TI Rev 1.2',
      ),
      'general-study': reading('(0040,E012) of the General Study Module', 'DICOM', 'CP 2595', 'General Study Module'),
      private: mado('(000D,xx01) of IHE_MADO_PRIVATE', 'study item', 'TI Rev 1.1'),
    },
  },
} as const satisfies Record<string, Conflict>
