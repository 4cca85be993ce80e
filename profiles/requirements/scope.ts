import type { RequirementRow } from './requirement.ts'

/** Rows of the guideline: Articles 1 to 9. */
export const scopeRows = {
  'A1-01': {
    source: 'Article 1, In scope',
    statement: 'Use case 1 only: images and reports made in A, fetched by HP in B',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'config',
    mode: 'auto',
    clauses: {
      'suite-has-push-write': {
        text: 'suite has no push, no write-back transactions',
        reason: {
          kind: 'tester',
          why: 'binds the product: a test holds its requests to reading, and its word list has no ITI-65',
        },
      },
      'server-offering-iti-65': {
        text: 'server A offering ITI-65/105 to B is reported as out of scope',
      },
    },
  },
  'A1-02a': {
    source: 'Article 1, In scope',
    statement: 'All DICOM object types are in scope: radiology',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'study-ct-mr-cr': {
        text: 'study with CT/MR/CR/DX/MG/PET, e.g. 1.2.840.10008.5.1.4.1.1.2 is listed, described in the manifest (KOS item type per SOP class) and retrievable',
      },
      'b-displays-says-clearly': {
        text: 'B displays it or says clearly it cannot',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A1-02b': {
    source: 'Article 1, In scope',
    statement: 'All DICOM object types are in scope: light photography',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'study-vl-photographic-1': {
        text: 'study with VL Photographic 1.2.840.10008.5.1.4.1.1.77.1.4 is listed, described in the manifest (KOS item type per SOP class) and retrievable',
      },
      'b-displays-says-clearly': {
        text: 'B displays it or says clearly it cannot',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A1-02c': {
    source: 'Article 1, In scope',
    statement: 'All DICOM object types are in scope: ultrasound',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'study-us-1-2': {
        text: 'study with US 1.2.840.10008.5.1.4.1.1.6.1 and US multi-frame .3.1 is listed, described in the manifest (KOS item type per SOP class) and retrievable',
      },
      'b-displays-says-clearly': {
        text: 'B displays it or says clearly it cannot',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A1-02d': {
    source: 'Article 1, In scope',
    statement: 'All DICOM object types are in scope: endoscopy video',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'study-video-endoscopic-1': {
        text: 'study with Video Endoscopic 1.2.840.10008.5.1.4.1.1.77.1.1.1 with MPEG/H.264 transfer syntax is listed, described in the manifest (KOS item type per SOP class) and retrievable',
      },
      'b-displays-says-clearly': {
        text: 'B displays it or says clearly it cannot',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A1-02e': {
    source: 'Article 1, In scope',
    statement: 'All DICOM object types are in scope: microscopy slides',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'study-vl-wsi-1': {
        text: 'study with VL WSI 1.2.840.10008.5.1.4.1.1.77.1.6, many tiles is listed, described in the manifest (KOS item type per SOP class) and retrievable',
      },
      'b-displays-says-clearly': {
        text: 'B displays it or says clearly it cannot',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A1-02f': {
    source: 'Article 1, In scope',
    statement: 'All DICOM object types are in scope: electrocardiogram',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'study-12-lead-ecg': {
        text: 'study with 12-lead ECG waveform 1.2.840.10008.5.1.4.1.1.9.1.1 is listed, described in the manifest (KOS item type per SOP class) and retrievable',
      },
      'b-displays-says-clearly': {
        text: 'B displays it or says clearly it cannot',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A1-02g': {
    source: 'Article 1, In scope',
    statement: 'All DICOM object types are in scope: series of blood pressure values',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'study-hemodynamic-waveform-1': {
        text: 'study with hemodynamic waveform 1.2.840.10008.5.1.4.1.1.9.2.1 or SR is listed, described in the manifest (KOS item type per SOP class) and retrievable',
      },
      'b-displays-says-clearly': {
        text: 'B displays it or says clearly it cannot',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A1-03': {
    source: 'Article 1, In scope',
    statement: 'Imaging reports are in scope',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'report-listed-retrieved-hl7': {
        text: 'report listed and retrieved in each HL7 EU data format (minimal, section, fully structured)',
      },
    },
  },
  'A1-04': {
    source: 'Article 1, Out of scope',
    statement: 'Text inside DICOM objects is not translated',
    level: 'SCOPE-OUT',
    grade: 'fail',
    absence: 'none',
    gradeReason: 'integrity',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'content-known-same-transfer': {
        text: 'content known and same transfer syntax as stored: text attributes unchanged value by value',
      },
      'other-transfer-syntax-identity': {
        text: 'other transfer syntax or identity coercion at the source: reported with the attributes, not failed',
        reason: {
          kind: 'tester',
          why: 'the finding says it; lawful either way, so nothing that a target does breaks it',
        },
      },
    },
  },
  'A1-05': {
    source: 'Article 1, Out of scope',
    statement:
      'Dose management, hanging protocols, ordering, editing/annotation, reimbursement, patient access are not part of the exchange',
    level: 'SCOPE-OUT',
    grade: 'recorded',
    testableBy: 'config',
    mode: 'auto',
    clauses: {
      'check-these-counts-against': {
        text: 'no check of these counts against the verdict',
        reason: {
          kind: 'tester',
          why: 'binds the tester: no row and no check of the product asks a target for any of these',
        },
      },
    },
  },
  'A2-01': {
    source: 'Article 2, Accession number',
    statement: 'Accession number is unique only locally',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'two-organisations-same-accession': {
        text: 'two organisations with the same accession value: query by value only must not merge',
      },
      'identifier-system-issuer-present': {
        text: 'identifier.system (issuer) present',
      },
      'b-must-join-value': {
        text: 'B must not join on value alone',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A2-02': {
    source: 'Article 2, Accession number',
    statement: 'A globally unique id is needed for international use',
    level: 'MUST',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'study-instance-uid': {
        text: 'StudyInstanceUID present, valid UID syntax (<=64 chars, no leading zero arcs), identical across report, manifest, KOS, DICOM',
      },
    },
  },
  'A2-03': {
    source: 'Article 2, Accession number',
    statement: 'One study may yield several reports',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'fixture-1-study-2': {
        text: 'fixture: 1 study, 2 reports (second reading)',
      },
      'both-listed-both-linked': {
        text: 'both listed and both linked',
      },
      'b-shows-both': { text: 'B shows both', reason: { kind: 'waits', why: 'Country B as target' } },
    },
  },
  'A2-04': {
    source: 'Article 2, Imaging report',
    statement: 'One report may interpret several studies',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'fixture-1-report-2': {
        text: 'fixture: 1 report, 2 studies',
      },
      'report-bundle-has-2': {
        text: 'report bundle has 2 ImagingStudy, 2 manifests found',
      },
      'b-offers-both': { text: 'B offers both', reason: { kind: 'waits', why: 'Country B as target' } },
    },
  },
  'A2-05': {
    source: 'Article 2, Series',
    statement: 'A study holds 1..n series; each series is of one modality; a study may mix modalities',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'pet-ct-cr-study': {
        text: 'PET+CT+CR study: series.modality single',
      },
      'imagingstudy-modality-holds-every': {
        text: 'ImagingStudy.modality holds every acquisition modality (CID 29) of the series',
      },
      'list-item-shows-them': {
        text: 'list item shows them',
      },
    },
    limits: [{ text: 'KO, SR, PR may be left out', limits: 'imagingstudy-modality-holds-every' }],
  },
  'A2-06': {
    source: 'Article 2, Instance',
    statement: 'Instance is the smallest persistent object with header',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'integrity',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'manifest-instance': { text: 'each manifest instance has UID and SOP class' },
      'same-in-file': { text: 'retrieved file has the same SOP Instance/Class UID in header and file meta' },
    },
  },
  'A2-07': {
    source: 'Article 2, Acquisition date',
    statement: 'Acquisition date is when the study was performed, not when indexed or reported',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'context-period-start-imagingstudy': {
        text: 'context.period.start, ImagingStudy.started and StudyDate/StudyTime agree at the coarser precision of the two',
      },
      'differs-documentreference-date-fixture': {
        text: 'differs from DocumentReference.date in the fixture on purpose',
      },
    },
    limits: [
      {
        text: 'without an offset on one side the time of day cannot be told',
        limits: 'context-period-start-imagingstudy',
      },
    ],
  },
  'A2-08': {
    source: 'Article 2, Metadata',
    statement: 'Metadata may include size in bytes, format, template, version, author specialty',
    level: 'DATA',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'report-which-these-list': {
        text: 'report which of these each list item carries',
      },
    },
  },
  'A2-09': {
    source: 'Article 2, Imaging report',
    statement:
      'Report usually has reason, context, modality/settings, procedure, body location, findings, exposure, conclusion, advice',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'content-coverage-score-over': {
        text: 'content coverage score over A.3-A.5',
      },
    },
    limits: [{ text: 'not a failure when absent', limits: 'content-coverage-score-over' }],
  },
  'A3-01': {
    source: 'Article 3, text',
    statement: 'HP is presented with a list that can be filtered, sorted, grouped interactively on metadata',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'B',
    mode: 'semi',
    sameAs: ['A10-06'],
    clauses: {},
  },
  'A3-02': {
    source: 'Article 3(1)',
    statement: 'Guideline adds to the General Guidelines',
    level: 'DATA',
    grade: 'recorded',
    testableBy: 'config',
    mode: 'manual',
    clauses: {
      'general-requirements-referenced-tested': {
        text: 'general requirements referenced, tested elsewhere',
        reason: { kind: 'people', why: 'only people do or judge this' },
      },
    },
  },
  'A3-03': {
    source: 'Article 3(2)',
    statement: 'Imaging data complement the Patient Summary and other services',
    level: 'SHOULD',
    grade: 'recorded',
    testableBy: 'B',
    mode: 'manual',
    clauses: {
      'same-patient-id-usable': {
        text: 'same patient id usable for both',
        reason: { kind: 'people', why: 'only people do or judge this' },
      },
      'loss-imaging-list-when': {
        text: 'no loss of imaging list when a Patient Summary is also shown',
        reason: { kind: 'people', why: 'only people do or judge this' },
      },
    },
  },
  'A3-04': {
    source: 'Article 3(3)',
    statement: 'Presentation is understandable: language, structure, vocabularies',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'semi',
    clauses: {
      'coded-elements-have-display': {
        text: 'coded elements have display in the language of B or a known transcoding',
        question: 'Are structure, words and codes of the report understandable to a professional of another country?',
      },
      'composition-language-attachment-language': {
        text: 'Composition.language/attachment.language set',
      },
      'narrative-present': {
        text: 'narrative present',
      },
      'unmapped-codes-keep-original': {
        text: 'unmapped codes keep original text',
      },
    },
  },
  'A4-01': {
    source: 'Article 4',
    statement: 'Data protection per General Guidelines',
    level: 'DATA',
    grade: 'recorded',
    testableBy: 'manual',
    mode: 'manual',
    clauses: {
      'reference-only': { text: 'reference only', reason: { kind: 'people', why: 'only people do or judge this' } },
      'plus-auto-minimum-disclosure': {
        text: 'plus [auto] minimum disclosure: no data of other patients, _elements honoured',
        reason: { kind: 'people', why: 'only people do or judge this' },
      },
    },
  },
  'A5-01': {
    source: 'Article 5',
    statement: 'Identification, authentication, authorisation per General Guidelines',
    level: 'DATA',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'security',
    testableBy: 'A+B',
    mode: 'auto',
    sameAs: ['ST-02', 'A13-09'],
    clauses: {},
  },
  'A6-01': {
    source: 'Article 6',
    statement: 'Patient safety per General Guidelines',
    level: 'DERIVED',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'B',
    mode: 'auto',
    clauses: {
      'wrong-patient-wrong-laterality': {
        text: 'wrong-patient, wrong-laterality, wrong-version answers of a lying Country A are noticed by B: refused or warned, never silent',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A7-01': {
    source: 'Article 7',
    statement: 'Enablers per General Guidelines',
    level: 'DATA',
    grade: 'recorded',
    testableBy: 'manual',
    mode: 'manual',
    clauses: {
      none: { text: 'none', reason: { kind: 'people', why: 'only people do or judge this' } },
    },
  },
  'A8-01': {
    source: 'Article 8',
    statement: 'Preliminary reports, if exchanged, are clearly indicated as such to the receiving HP',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'status-aligned': {
        text: 'A: status in {registered,partial,preliminary} of DiagnosticReport aligned with Composition.status (coded status only; wording of title and narrative is [semi])',
      },
      'b-marks': {
        text: 'B: visible marker before and after opening',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'b-unmarks': {
        text: 'marker disappears when final replaces it',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A8-02': {
    source: 'Article 8',
    statement: 'The indication survives the list level (safety reading of A8-01)',
    level: 'DERIVED',
    grade: 'warning',
    absence: 'warning',
    gradeReason: 'no carrier in the profiles',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'docstatus-forbidden-mhd-minimal': {
        text: 'docStatus is forbidden by MHD Minimal: check for an agreed carrier (title/description/version text)',
      },
    },
    limits: [{ text: 'report as gap, not failure', limits: 'docstatus-forbidden-mhd-minimal' }],
  },
  'A9-01': {
    source: 'Article 9',
    statement: 'Awareness of differing procedures and methods between countries',
    level: 'SHOULD',
    grade: 'recorded',
    testableBy: 'manual',
    mode: 'manual',
    clauses: {
      none: { text: 'none', reason: { kind: 'people', why: 'only people do or judge this' } },
    },
  },
} as const satisfies Record<string, RequirementRow>
