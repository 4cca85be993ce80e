import type { RequirementRow } from './requirement.ts'

/** Rows of the guideline: Data sets, section 4. */
export const dataRows = {
  'D-01': {
    source: 'Section 4 intro',
    statement: 'Elements are relevant for safety and care; cardinality is left to the project unless stated',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'profile-decides': {
        text: 'profile decides',
      },
      'element-absence-information-unless': {
        text: 'element absence = information unless level in dataset is SHALL',
      },
    },
  },
  'D-02': {
    source: 'Section 4 intro',
    statement: 'Project decides mandatory vs required (null allowed)',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'accept-data-absent-reason': {
        text: 'accept data-absent-reason / emptyReason where element is required-null-allowed',
      },
    },
  },
  'D-03': {
    source: 'Section 4 intro',
    statement: 'Insurance data are optional',
    level: 'MAY',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'absence-never-fails': {
        text: 'absence never fails',
      },
    },
  },
  'D-03b': {
    source: '4.1.1 A.1.3',
    statement: 'An insurance number may also be the patient identifier',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'fixture-whose-only-identifier': {
        text: 'fixture whose only identifier is an insurance number',
      },
      'identified-listed-linked': {
        text: 'identified, listed, linked',
      },
    },
  },
  'D-04': {
    source: '4 note',
    statement: 'SNOMED ECL notation used for some value sets',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'semi',
    clauses: {
      'terminology-check-ecl-where': {
        text: 'terminology check with ECL where a server is available',
        reason: { kind: 'waits', why: 'profile validators' },
      },
    },
  },
  'D-05': {
    source: '4.1.1 A.1.1.1/2',
    statement: 'Family and given names may repeat',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'double-surname-several-given': {
        text: 'double surname, several given names, non-Latin names survive',
      },
    },
  },
  'D-06': {
    source: '4.1.1 A.1.1.3',
    statement: 'Birth date is complete, without time, ISO 8601',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'regex-yyyy-mm-dd': {
        text: 'regex YYYY-MM-DD',
      },
    },
    limits: [{ text: 'partial date = warning', limits: 'regex-yyyy-mm-dd' }],
  },
  'D-07': {
    source: '4.1.1 A.1.1.4',
    statement: 'Patient identifiers may be multiple, each unique in its scope',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'identifier-system-present': {
        text: 'identifier.system present',
      },
      'two-identifiers-different-scope': {
        text: 'two identifiers of different scope',
      },
    },
  },
  'D-08': {
    source: '4.1.1 A.1.1.5',
    statement: 'Gender holds a valid administrative-gender value',
    level: 'MUST',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'required-binding': { text: 'required binding' },
    },
  },
  'D-09': {
    source: '4.1.1 A.1.2.1',
    statement: 'Address without use code counts as default address',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'B',
    mode: 'auto',
    clauses: {
      'b-shows-address-lacking': {
        text: 'B shows an address lacking use',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'D-10': {
    source: '4.1.1 A.1.4',
    statement: 'Information recipient(s) when applicable; recipient may be a patient',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'fixtures-practitioner-organisation-patient': {
        text: 'fixtures: practitioner, organisation, patient',
      },
    },
  },
  'D-11': {
    source: '4.1.1 A.1.5',
    statement: 'Author may be a person or a device',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'fixtures-both': {
        text: 'fixtures for both',
      },
    },
  },
  'D-12': {
    source: '4.1.1 A.1.8.1',
    statement: 'Document type is a fixed coded value',
    level: 'FIXED',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'dialect-85430-7-reports': {
        text: 'per dialect: 85430-7 for reports and 18748-4 for manifests (mado)',
      },
      '18748-4-report-code': {
        text: '18748-4 as report code is OpenNCP usage: accepted in that dialect, flagged in the other',
      },
    },
  },
  'D-13': {
    source: '4.1.1 A.1.8.2',
    statement: 'Document status is coded, e.g. preliminary, final',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'status-pair-table': {
        text: 'status pair table',
      },
    },
  },
  'D-14': {
    source: '4.1.1 A.1.8.7',
    statement: 'Missing confidentiality means normal',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'security',
    testableBy: 'B',
    mode: 'auto',
    clauses: {
      'absent-treated-n': { text: 'absent -> treated as N', reason: { kind: 'waits', why: 'Country B as target' } },
      'r-v-handled-policy': { text: 'R/V handled per policy', reason: { kind: 'waits', why: 'Country B as target' } },
    },
  },
  'D-15': {
    source: '4.1.1 A.1.8.10',
    statement: 'Study Instance UID links report to study; global',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'data',
    mode: 'auto',
    sameAs: ['UC-15'],
    clauses: {},
  },
  'D-16': {
    source: '4.1.1 A.1.8.11',
    statement: 'Accession number links locally request, studies, reports',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'data',
    mode: 'auto',
    sameAs: ['A2-01'],
    clauses: {},
  },
  'D-17': {
    source: '4.1.2 A.2',
    statement: 'A report may answer several orders',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'fixture-2-servicerequest': {
        text: 'fixture with 2 ServiceRequest',
      },
    },
  },
  'D-18': {
    source: '4.1.2 A.3',
    statement: 'A report may answer several reasons; reason coded or text',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'fixture-2-reasons-one': {
        text: 'fixture with 2 reasons, one text only',
      },
    },
  },
  'D-19': {
    source: '4.1.2 A.4',
    statement: 'Specimen (not attached to a body) may be the subject of imaging',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'whole-slide-fixture-specimen': {
        text: 'whole-slide fixture with Specimen',
      },
      'several-specimen-identifiers': {
        text: 'several specimen identifiers',
      },
    },
  },
  'D-20': {
    source: '4.1.2 A.5.1.6.1',
    statement: 'Body location repeatable at several levels',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'region-detailed-site-both': {
        text: 'region + detailed site both kept',
      },
    },
  },
  'D-21': {
    source: '4.1.2 A.5.1.6.2',
    statement: 'Laterality given when needed to tell sides apart',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'paired-organ-without-laterality': {
        text: 'paired organ without laterality is reported',
      },
    },
  },
  'D-21b': {
    source: '4.1.2 A.5.1.6.2',
    statement: 'Laterality never contradicts itself across report, series, key image and DICOM (0020,0060)/(0020,0062)',
    level: 'DERIVED',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'contradiction-failure': {
        text: 'contradiction = failure',
      },
    },
    limits: [{ text: 'absent on one side is not a contradiction', limits: 'contradiction-failure' }],
  },
  'D-22': {
    source: '4.1.2 A.5.4.3',
    statement: 'Report may contain several observations',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      '3-observations-code-text': {
        text: '3 observations: code, text and quantity with UCUM',
      },
    },
  },
  'D-23': {
    source: '4.1.2 A.5.4.3.4',
    statement: 'Result carries value, interpretation, units, uncertainty',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'ucum-validity': { text: 'UCUM validity' },
    },
  },
  'D-24': {
    source: '4.1.2 A.5.5',
    statement: 'Conclusion is narrative plus coded conditions or observations',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'narrative-present-when-codes': {
        text: 'narrative present when codes present',
      },
    },
  },
  'D-25': {
    source: '4.1.2 A.6',
    statement:
      'Key images carry view, body location, media type, modality, device, format, duration, performer, comment, content',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      coverage: { text: 'coverage' },
      'content-retrievable': {
        text: 'content retrievable',
      },
    },
  },
  'D-26': {
    source: '4.1.2 A.7.1',
    statement: 'Comparison study is a reference to a prior report',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'target-identifiable': {
        text: 'target identifiable',
      },
      'hl7-eu-allows-only': {
        text: 'HL7 EU allows only study/selection: report mismatch',
      },
    },
  },
  'D-27': {
    source: '4.1.2 A.8.1',
    statement: 'Report as issued may come in several formats; they SHALL be semantically equivalent',
    level: 'SHALL',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'data',
    mode: 'semi',
    clauses: {
      'compare-key-facts-across': {
        text: 'compare key facts across Composition, DR, PDF text: patient, study UID, date, language, status, conclusion, laterality',
        question: 'Do all forms of the report say the same: findings, conclusion, side, patient?',
      },
      'mutant-pdf-another-report': {
        text: 'mutant PDF of another report must fail',
        question: 'Where the words of a PDF cannot be read: is it of the same patient and study as the report?',
      },
    },
  },
  'D-28': {
    source: '4.2 B.1.1',
    statement: 'If series elements are present there shall be one DICOM Study UID',
    level: 'SHALL',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'exactly-one-identifier-system': {
        text: 'exactly one identifier system urn:dicom:uid when series non-empty',
      },
    },
  },
  'D-29': {
    source: '4.2 B.1.2',
    statement: 'numberOfSeries should be present if series present and may exceed listed series',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'numberofseries-present-when-series': {
        text: 'numberOfSeries present when series are',
      },
      'greater-listed-b-says': {
        text: 'greater than listed = B says that some are not available',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'D-29b': {
    source: '4.2 B.1.2',
    statement: 'numberOfSeries is never less than the series listed',
    level: 'DERIVED',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'integrity',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'less-failure': { text: 'less = failure' },
    },
  },
  'D-30': {
    source: '4.2 B.1.3',
    statement: 'numberOfInstances should be present if instances present and may exceed listed instances',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'numberofinstances-present-when-instances': {
        text: 'numberOfInstances present when instances are',
      },
      'b-copes-more-fewer': {
        text: 'B copes with more or fewer than listed',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'D-30b': {
    source: '4.2 B.1.3',
    statement: 'numberOfInstances, at study and series level, is never less than the instances listed',
    level: 'DERIVED',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'integrity',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'less-failure': { text: 'less = failure' },
      'study-count-sum-counts': {
        text: 'study count >= sum of the counts of the listed series, equal when numberOfSeries equals the series listed',
      },
    },
  },
  'D-31': {
    source: '4.2 B.1.6/B.1.7.2',
    statement: 'Endpoint has enough information for a secure connection and proper transfer',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'security',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'endpoint-connectiontype-address-https': {
        text: 'endpoint connectionType, address https, payload',
      },
      'connection-issued-token-works': {
        text: 'connection with the issued token works',
      },
    },
  },
  'D-32': {
    source: '4.2 B.1.7.3.3',
    statement: 'Dose information: KAP, total KAP, kerma at tube end, breast thickness',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'presence-dose-observation-rdsr': {
        text: 'presence of dose observation or RDSR instance',
      },
      units: { text: 'units' },
    },
  },
  'D-33': {
    source: '4.2 B.1.7.4',
    statement: 'Phase applies to some CT studies',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      informational: {
        text: 'informational',
        reason: {
          kind: 'tester',
          why: 'the finding says it; lawful either way, so nothing that a target does breaks it',
        },
      },
    },
  },
  'D-34': {
    source: '4.1/4.2 flags',
    statement:
      'Ten elements are marked relevant for interactive selection: A.1.8.5 A.1.8.10 A.2.5 A.5.1.1 A.5.1.6.1 A.6.4 B.1.1 B.1.2 B.1.3 B.1.4',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'must-visible-list-level': {
        text: 'each must be visible at list level without opening the document',
      },
      'report-slot-used-element': {
        text: 'report slot used per element',
      },
    },
  },
} as const satisfies Record<string, RequirementRow>
