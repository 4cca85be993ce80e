import type { RequirementRow } from './requirement.ts'

/** Rows of the guideline: Articles 10 to 12. */
export const listRows = {
  'A10-01': {
    source: 'Article 10, reason 1',
    statement: 'NCPeH B requests and NCPeH A returns a structured list of available documents of a given patient',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A+B',
    mode: 'auto',
    sameAs: ['ST-06'],
    clauses: {},
  },
  'A10-02': {
    source: 'Article 10, reason 1',
    statement: 'Each list entry has contextual parameters fit for intuitive presentation',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'presence-matrix-7-5': {
        text: 'presence matrix of 7+5 parameters per entry',
      },
      'code-displays-present': {
        text: 'code displays present',
      },
    },
  },
  'A10-03': {
    source: 'Article 10, reason 1',
    statement: 'Parameters support different presentations: sortable table, tabs per study type, groups, filters',
    level: 'MAY',
    grade: 'info',
    absence: 'none',
    testableBy: 'B',
    mode: 'semi',
    sameAs: ['A34-01', 'A34-02', 'A34-03', 'A34-04'],
    clauses: {},
  },
  'A10-04': {
    source: 'Article 10, reason 1',
    statement: 'List request can be simple: all available documents',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'all-current': { text: 'patient + status only returns all current reports and manifests' },
    },
  },
  'A10-05': {
    source: 'Article 10, reason 1',
    statement: 'List request can be parametrised by metadata',
    level: 'STEP',
    grade: 'fail',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    sameAs: ['ST-05', 'ST-05a', 'ST-05b', 'ST-05c', 'ST-05d', 'ST-05e'],
    clauses: {},
  },
  'A10-06': {
    source: 'Article 10, list',
    statement: 'End users can interactively filter, group and order list items',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'drive-ui-b-api': { text: 'drive UI or B API', reason: { kind: 'waits', why: 'Country B as target' } },
      'compare-oracle-7-parameters': {
        text: 'compare with oracle for each of 7 parameters, incl. combined and cleared filters',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A10-07': {
    source: 'Article 10, reason 2',
    statement: 'Expected download time is taken into account because studies go from megabytes to terabytes',
    level: 'MUST',
    grade: 'fail',
    absence: 'warning',
    gradeReason: 'a wrong value misleads; a missing one breaks a SHOULD only',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'size-figure-exists-study': {
        text: 'A: a size figure exists per study (C-2: bytes as stored, so compare with a retrieval in the stored transfer syntax; absent = warning, since no profile carries it) and is right within 5 % when present',
      },
      'b-estimate-shown-before': {
        text: 'B: estimate shown before download, error against actual within the agreed bound',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
      'values-over-2-gib': {
        text: 'values over 2 GiB survive (R4 Attachment.size is 31 bit)',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
    },
  },
  'A10-08': {
    source: 'Article 10, reason 2',
    statement: 'Full download of all studies is not an acceptable selection method',
    level: 'DERIVED',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'B',
    mode: 'auto',
    clauses: {
      'side-log-application-dicom': {
        text: 'A-side log: no application/dicom retrieval before the user selected',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'previews-rendered-thumbnail-allowed': {
        text: 'previews (rendered, thumbnail) are allowed',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A10-09': {
    source: 'Article 10, list',
    statement:
      'The predefined metadata set allows selection and is used by an application that is user-friendly, intuitive, reliable',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'b-completes-scripted-selection': {
        text: 'B completes scripted selection tasks',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A10-10': {
    source: 'Article 10, extras',
    statement: 'Snapshots or thumbnails may be provided',
    level: 'MAY',
    grade: 'fail',
    absence: 'none',
    gradeReason: 'offered and wrong misleads or harms; not offered is lawful (MAY)',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'wado-rs-thumbnail-rendered': {
        text: 'WADO-RS /thumbnail or /rendered, or DocumentReference content[thumbnail]: image decodes, belongs to study',
      },
      'absence-offered': {
        text: 'absence = not offered',
        reason: {
          kind: 'tester',
          why: 'the finding says it; lawful either way, so nothing that a target does breaks it',
        },
      },
      'offered-another-patient-study': {
        text: 'offered and of another patient, study or image = fail',
      },
    },
  },
  'A10-11': {
    source: 'Article 10, extras',
    statement: 'Key DICOM images referenced from the report may be present',
    level: 'MAY',
    grade: 'fail',
    absence: 'none',
    gradeReason: 'safety',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'key-image-entries-resolve': {
        text: 'key-image entries resolve to SOP Instance UIDs that exist in the manifest',
      },
      'wado-reference-retrievable': {
        text: 'WADO reference retrievable',
      },
      'section-dr-finding-agree': {
        text: 'section and DR.finding agree',
      },
      'kos-title-113000-etc': {
        text: 'KOS with title 113000 etc. listed as KO instance',
      },
    },
  },
  'A10-12': {
    source: 'Article 10, extras',
    statement: 'A streaming viewer in country A may be offered',
    level: 'MAY',
    grade: 'info',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    sameAs: ['OB-01', 'OB-02', 'OB-03'],
    clauses: {},
  },
  'A10-13': {
    source: 'Article 10, parameter 1',
    statement: 'List item carries Modality',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'warning',
    gradeReason: 'a wrong value misleads; a missing one breaks a SHOULD only',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'modality-present': {
        text: 'modality extension present (each carrier of conventions.md, the one seen is named), DCM codes',
      },
      'every-modality': { text: 'every acquisition modality of the series is among them' },
    },
    limits: [
      {
        text: 'several values are lawful in MADO 1.0.0 (1..*), named as a conflict of guides in the older ones (1..1, while samples carry two)',
        limits: 'modality-present',
      },
      { text: 'KO, SR, PR may be left out', limits: 'every-modality' },
    ],
  },
  'A10-14': {
    source: 'Article 10, parameter 2',
    statement: 'List item carries Acquisition date',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'warning',
    gradeReason: 'a wrong value misleads; a missing one breaks a SHOULD only',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'acquisition-date': { text: 'context.period.start present, = study start' },
    },
  },
  'A10-15': {
    source: 'Article 10, parameter 3',
    statement: 'List item carries Body location (part or system)',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'body-site-present': { text: 'body site present (each carrier of conventions.md)' },
      'body-site-consistent': { text: 'consistent with series.bodySite by the shipped site-to-region map' },
    },
    limits: [{ text: 'a site without an entry in the map cannot be told', limits: 'body-site-consistent' }],
  },
  'A10-16': {
    source: 'Article 10, parameter 4',
    statement: 'List item carries Study type',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'context-event-category-coded': {
        text: 'context.event or category coded',
      },
      'consistent-imagingstudy-procedurecode-same': {
        text: 'consistent with ImagingStudy.procedureCode (same code, or a pair of the shipped map)',
      },
    },
    limits: [
      {
        text: 'Composition.type is another code system and not compared',
        limits: 'consistent-imagingstudy-procedurecode-same',
      },
    ],
  },
  'A10-17': {
    source: 'Article 10, parameter 5',
    statement: 'List item carries Requesting speciality',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'slot-mhd-mado-hl7': {
        text: 'no slot in MHD/MADO/HL7 EU: check agreed convention',
      },
      'else-report-gap': {
        text: 'else report gap',
      },
      'report-content-must-have': {
        text: 'report content must have PractitionerRole.specialty',
      },
    },
  },
  'A10-18': {
    source: 'Article 10, parameter 6',
    statement: 'List item carries Title/description of study',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'description-attachment-title-non': {
        text: 'description or attachment.title non-empty, not equal to a generic constant for all items',
      },
    },
  },
  'A10-19': {
    source: 'Article 10, parameter 7',
    statement: 'List item carries File size as indication of download time',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'warning',
    gradeReason: 'a wrong value misleads; a missing one breaks a SHOULD only',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'see-a10-07': { text: 'see A10-07' },
      'attachment-size-must-read': {
        text: 'attachment.size must not be read as study size when attachment is the manifest',
      },
    },
  },
  'A10-20': {
    source: 'Article 10, other 1',
    statement: 'Entry gives id of the location the information comes from',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'homecommunityid-extension-retrievelocationuid-va': {
        text: 'homeCommunityId extension and/or RetrieveLocationUID (valid OID) and/or custodian',
      },
    },
  },
  'A10-21': {
    source: 'Article 10, other 2',
    statement: 'Entry gives id or reference needed for retrieval',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'integrity',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'url-resolves': { text: 'attachment.url resolves (absolute or relative to base)' },
      'rad-107-url': { text: 'StudyInstanceUID + Endpoint build a working RAD-107 URL' },
    },
  },
  'A10-22': {
    source: 'Article 10, other 3',
    statement: 'Entry gives technical format so openability is known',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'integrity',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'format-present': { text: 'attachment.contentType and content.format present' },
      'format-true': { text: 'actual Content-Type and content equal to them' },
    },
  },
  'A10-23': {
    source: 'Article 10, other 4',
    statement: 'Entry gives author, organisation, country',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'author-custodian-resolvable-contained': {
        text: 'author/custodian resolvable or contained',
      },
      'organization-address-country-home': {
        text: 'Organization.address.country or home community country present',
      },
    },
  },
  'A10-24': {
    source: 'Article 10, other 5',
    statement: 'KOS object serves as mini-index of all series and allows viewing or downloading one series',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'warning',
    gradeReason: 'integrity',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'kos-parses-sop-class': {
        text: 'KOS parses (SOP class 1.2.840.10008.5.1.4.1.1.88.59), no instance referenced twice, same instances as the FHIR manifest of the same version, every listed instance retrievable',
      },
      'single-series-retrieval-kos': {
        text: 'single-series retrieval by KOS data works',
      },
      'extras-reported': {
        text: 'extras reported',
        reason: {
          kind: 'tester',
          why: 'the finding says it; lawful either way, so nothing that a target does breaks it',
        },
      },
    },
  },
  'A10-25': {
    source: 'Article 10, end',
    statement: 'Full report data set is section 4.1; study metadata section 4.2',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'dataset-csv-driven-coverage': {
        text: 'dataset.csv driven coverage report per element',
      },
    },
  },
  'A11-01': {
    source: 'Article 11',
    statement: 'Preferred code systems of section 4.1 are encouraged',
    level: 'MAY',
    grade: 'info',
    absence: 'none',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'element-share-codings-preferred': {
        text: 'per element: share of codings in preferred system; warning otherwise',
      },
    },
  },
  'A12-01': {
    source: 'Article 12',
    statement: 'Value set catalogues per General Guidelines',
    level: 'DATA',
    grade: 'recorded',
    testableBy: 'config',
    mode: 'manual',
    clauses: {
      'mvc-mtc-reference': {
        text: 'MVC/MTC reference',
        reason: { kind: 'people', why: 'only people do or judge this' },
      },
    },
  },
} as const satisfies Record<string, RequirementRow>
