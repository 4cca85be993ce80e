import type { RequirementRow } from './requirement.ts'

/** Rows of the guideline: Annex, 3.3 and 3.4. */
export const annexRows = {
  'A33-01': {
    source: '3.3.1 (X-eHealth enablers)',
    statement:
      'A clear index in a distributed environment and a federated model: image stays at its origin, a master file knows the location',
    level: 'MAY',
    grade: 'fail',
    absence: 'none',
    gradeReason: 'offered and wrong misleads or harms; not offered is lawful (MAY)',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'manifest-endpoints-point-several': {
        text: 'manifest endpoints point to several hosts for one patient',
      },
      retrievable: { text: 'each retrievable' },
    },
  },
  'A34-01': {
    source: '3.4.1',
    statement: 'Tabbed presentation by modality, specialty or other',
    level: 'MAY',
    grade: 'info',
    absence: 'none',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'ui-task': { text: 'UI task', reason: { kind: 'waits', why: 'Country B as target' } },
    },
  },
  'A34-02': {
    source: '3.4.1',
    statement: 'Table with user-configurable and reorderable columns',
    level: 'MAY',
    grade: 'info',
    absence: 'none',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'ui-task': { text: 'UI task', reason: { kind: 'waits', why: 'Country B as target' } },
    },
  },
  'A34-03': {
    source: '3.4.1',
    statement: 'Time line in chronological order',
    level: 'MAY',
    grade: 'fail',
    absence: 'none',
    gradeReason: 'offered and wrong misleads or harms; not offered is lawful (MAY)',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'order-acquisition-date-equals': {
        text: 'order by acquisition date equals oracle',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A34-04': {
    source: '3.4.1',
    statement: 'Free-text search over metadata',
    level: 'MAY',
    grade: 'fail',
    absence: 'none',
    gradeReason: 'offered and wrong misleads or harms; not offered is lawful (MAY)',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'term-description-body-part': {
        text: 'term in description, body part, procedure display gives oracle result',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'A34-05': {
    source: '3.4.1, GUI example',
    statement: 'Study and single series can be downloaded from the list view',
    level: 'MAY',
    grade: 'fail',
    absence: 'none',
    gradeReason: 'offered and wrong misleads or harms; not offered is lawful (MAY)',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'rad-107-study-series': {
        text: 'RAD-107 at study and at series level',
      },
      'every-listed-instance-level': {
        text: 'every listed instance of the level comes',
      },
      'extras-reported': {
        text: 'extras reported',
        reason: {
          kind: 'tester',
          why: 'the finding says it; lawful either way, so nothing that a target does breaks it',
        },
      },
      'offered-information': {
        text: 'not offered = information',
        reason: {
          kind: 'tester',
          why: 'the finding says it; lawful either way, so nothing that a target does breaks it',
        },
      },
      'offered-wrong-series-fail': {
        text: 'offered and wrong series = fail',
      },
    },
  },
  'A34-06': {
    source: '3.4.1, GUI example',
    statement: 'View shows series count, objects per series, modality, date, description, series preview, KO series',
    level: 'MAY',
    grade: 'info',
    absence: 'none',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'values-equal-manifest': { text: 'values equal manifest', reason: { kind: 'waits', why: 'Country B as target' } },
    },
  },
} as const satisfies Record<string, RequirementRow>
