import type { RequirementRow } from './requirement.ts'

/** Rows of the guideline: Use case 1 (1.1.1). */
export const useCaseRows = {
  'UC-01': {
    source: '1.1.1 Use case 1, Purpose',
    statement:
      'Previously made imaging studies and reports are available to a health professional in country B on request',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'happy-path': { text: 'end-to-end happy path: token, patient, list, report, manifest, study' },
      'hop-evidence': { text: 'each hop has evidence' },
    },
  },
  'UC-02': {
    source: '1.1.1 Use case 1, Purpose',
    statement: 'Exchange also serves emergency and continuity-of-care access',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'repeat-uc-01-purpose': {
        text: 'repeat UC-01 with purpose of use TREAT and ETREAT (v3-ActReason; BTG and the XSPA strings are accepted spellings, named in the finding)',
      },
      'server-treats-purpose-claim': {
        text: 'server A treats the purpose claim per its policy',
      },
      'audit-carries': {
        text: 'audit carries it',
      },
    },
  },
  'UC-03': {
    source: '1.1.1 Use case 1, Domain',
    statement:
      'No producing specialty is excluded (radiology, nuclear medicine, cardiology, photography, pathology, neurology US, dental, obstetrics, urology ...)',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'catalogue-one-study-specialty': {
        text: 'catalogue with one study per specialty/modality',
      },
      'none-dropped-list-retrieval': {
        text: 'none dropped from list, retrieval or display',
      },
    },
  },
  'UC-04': {
    source: '1.1.1 Use case 1, Scale',
    statement: 'Usable between countries, and also nationally, regionally and between organisations',
    level: 'SCOPE-IN',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'config',
    mode: 'auto',
    clauses: {
      'run-same-suite-both': {
        text: 'run the same suite with both roles in one trust domain and one network',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'UC-05': {
    source: '1.1.1 Use case 1, Context 1',
    statement: 'Study and report belong together through a unique id',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'study-uid-sets': {
        text: 'set of StudyInstanceUIDs in report == set in manifest(s) for linked pairs, after prefix normalisation',
      },
    },
  },
  'UC-06': {
    source: '1.1.1 Use case 1, Context 1',
    statement: 'User can choose the study, the report, or both',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'list-offers-report-manifest': {
        text: 'A: list offers report and manifest entries separately',
      },
      'b-fetch-only-report': {
        text: 'B: fetch only report -> no manifest/WADO request seen at A',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'fetch-only-study-report': {
        text: 'fetch only study -> no report request',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      both: { text: 'both', reason: { kind: 'waits', why: 'Country B as target' } },
    },
  },
  'UC-07': {
    source: '1.1.1 Use case 1, Context 2',
    statement: 'Lists of hundreds of items must remain usable',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      paging: { text: 'seed 500+ items; paging via Bundle.link[next] complete, no duplicates, no loss' },
      'b-shows-all': { text: 'B shows all', reason: { kind: 'waits', why: 'Country B as target' } },
      'time-recorded': {
        text: 'time recorded',
        reason: {
          kind: 'tester',
          why: 'the duration of every page is written into the record; a recorded figure is no demand on the target',
        },
      },
    },
  },
  'UC-08': {
    source: '1.1.1 Use case 1, Context 2',
    statement: 'User can select and combine search parameters',
    level: 'MUST',
    grade: 'fail',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'pairwise-combinations-period-modality': {
        text: 'pairwise combinations of period/modality/bodysite/event/type',
      },
      'result-equals-oracle-intersection': {
        text: 'result equals oracle intersection',
      },
    },
  },
  'UC-09': {
    source: '1.1.1 Use case 1, Context 2',
    statement: 'A predefined metadata set exists for grouping, sorting and filtering',
    level: 'MUST',
    grade: 'warning',
    absence: 'warning',
    gradeReason: 'no carrier in the profiles for two of the seven',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'every-list-item-carries': {
        text: 'every list item carries the five Article 10 parameters that profiles carry (modality, date, body part, type, title)',
      },
    },
    limits: [
      {
        text: 'size and speciality have no profile carrier: judged as C-2, C-3 (warning)',
        limits: 'every-list-item-carries',
      },
    ],
  },
  'UC-10': {
    source: '1.1.1 Use case 1, Context 3',
    statement: 'Metadata enable different search methods',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'B',
    mode: 'semi',
    sameAs: ['A34-01', 'A34-02', 'A34-03', 'A34-04'],
    clauses: {},
  },
  'UC-11': {
    source: '1.1.1 Use case 1, Information',
    statement: 'List is sortable on time, purpose, body part, modality, provenance and combinations',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'sort-keys-present-parseable': {
        text: 'A: sort keys present and parseable for each item',
      },
      'b-sorted-order-observed': {
        text: 'B: sorted order observed equals oracle, incl. ties and missing keys',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'UC-12': {
    source: '1.1.1 Use case 1, Information',
    statement: 'Metadata connect each study with its accompanying report',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'warning',
    gradeReason: 'no carrier in the profiles on report entries (C-5); a contradicting UID misleads',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'shared-study-uid': {
        text: 'report list item and manifest list item share StudyInstanceUID (and accession+issuer)',
      },
    },
  },
  'UC-13': {
    source: '1.1.1 Use case 1, Preconditions',
    statement: 'Sufficient bandwidth exists for image transfer',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'measured-goodput-time-first': {
        text: 'measured goodput and time-to-first-byte recorded',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
      'pass-against-agreed-threshold': {
        text: 'pass against an agreed threshold',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
      'throttled-profiles': { text: 'throttled profiles', reason: { kind: 'waits', why: 'bandwidth and load' } },
      'without-threshold-declared-target': {
        text: 'without a threshold declared in the target file this is information with blame network',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
    },
  },
  'UC-14': {
    source: '1.1.1 Use case 1, Preconditions',
    statement: 'Metadata for presenting, filtering, grouping and ordering meet section 2.4.1',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A',
    mode: 'auto',
    sameAs: [
      'A10-13',
      'A10-14',
      'A10-15',
      'A10-16',
      'A10-17',
      'A10-18',
      'A10-19',
      'A10-20',
      'A10-21',
      'A10-22',
      'A10-23',
      'A10-24',
    ],
    clauses: {},
  },
  'UC-15': {
    source: '1.1.1 Use case 1, Preconditions',
    statement: 'Associated studies and reports share common identifiers',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'by-study-uid': { text: 'bidirectional linkage: report->manifest and manifest->report by StudyInstanceUID' },
      'by-accession': { text: 'by accession+issuer' },
      orphans: { text: 'orphan and mismatch mutants must be flagged' },
    },
  },
} as const satisfies Record<string, RequirementRow>
