import type { RequirementRow } from './requirement.ts'

/** Rows of the guideline: Functional steps (1.1.1). */
export const stepsRows = {
  'ST-01': {
    source: '1.1.1 Use case 1, step 1',
    statement: 'Patient consults a health professional in B',
    level: 'STEP',
    grade: 'recorded',
    testableBy: 'manual',
    mode: 'manual',
    clauses: {
      precondition: { text: 'precondition', reason: { kind: 'people', why: 'only people do or judge this' } },
      'recorded-test-report-only': {
        text: 'recorded in the test report only',
        reason: { kind: 'people', why: 'only people do or judge this' },
      },
    },
  },
  'ST-02': {
    source: '1.1.1 Use case 1, step 2',
    statement: 'Health professional in B is identified, authenticated and authorised',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'refused-tokens': {
        text: 'requests without, with expired, wrong-audience, wrong-scope, wrongly signed and alg=none tokens are refused (401/403) and no clinical data leaks',
      },
      'professional-claims': {
        text: 'where the target claims C-1 (or at the option B viewer) the valid token carries HP id, role, organisation',
      },
    },
    limits: [{ text: 'opaque tokens are lawful elsewhere', limits: 'professional-claims' }],
  },
  'ST-03a': {
    source: '1.1.1 Use case 1, step 3',
    statement: 'Patient is identified in B',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'B',
    mode: 'auto',
    clauses: {
      'b-sends-identifier-traits': {
        text: 'B sends identifier and/or traits',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'demographic-minimum-respected': {
        text: 'demographic minimum respected',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'ST-03b': {
    source: '1.1.1 Use case 1, step 3',
    statement: 'Patient identity is confirmed by A before any query',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'no-match': { text: '0, 1 and many matches: zero -> 200 with no match' },
      'unknown-domain': { text: 'unknown identifier domain -> 200 empty, 200 with OperationOutcome, or 404' },
      'many-matches': { text: 'many -> never silently the first' },
      'b-waits-for-match': {
        text: 'B must not query documents before a single confirmed match',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'ST-03c': {
    source: '1.1.1 Use case 1, step 3',
    statement: 'Confirmed identity is the one used in later steps',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'other-patient-refused': {
        text: 'query for another patient with the same token is refused where the target claims tokens bound to the patient (C-1)',
      },
      'viewer-other-patient': { text: 'and always at the option B viewer' },
      'demographics-agree': {
        text: 'patient identifiers and demographics of list, manifest and report do not contradict each other',
      },
      'dicom-patient-id': {
        text: 'DICOM PatientID is constant within a study and is judged only when its issuer is one the patient has (hospitals keep local ids)',
      },
    },
  },
  'ST-04': {
    source: '1.1.1 Use case 1, step 4',
    statement: 'Patient is informed in B about data processing',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'b-evidence-notice-was': {
        text: 'B: evidence that the notice was shown, with its time, before the first document query (a notice is not a consent: any timestamped record counts)',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'optional-consent-claim-token': {
        text: 'optional consent claim in the token',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'ST-05': {
    source: '1.1.1 Use case 1, step 5',
    statement:
      'B queries A for a list of studies and reports by query parameters (time interval, study type, body part, procedure code)',
    level: 'STEP',
    grade: 'fail',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'get-and-post': { text: 'one test per parameter, positive and negative value, GET and POST _search' },
      'equals-holdings': { text: 'compared with the catalogue or declared holdings' },
    },
    limits: [
      {
        text: 'a parameter that the target neither lists in its CapabilityStatement nor echoes in the self link is "not offered" (warning), one that it does echo must be right',
        limits: 'equals-holdings',
      },
    ],
  },
  'ST-05a': {
    source: '1.1.1 Use case 1, step 5',
    statement: 'Time interval is a query parameter',
    level: 'STEP',
    grade: 'fail',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      interval: { text: 'period=ge/le (study date), date, creation' },
      boundaries: { text: 'boundary days, time zone, open interval' },
    },
    limits: [
      { text: 'neither in the CapabilityStatement nor in the self link = not offered', limits: 'interval' },
      { text: 'offered and wrong = fail', limits: 'interval' },
    ],
  },
  'ST-05b': {
    source: '1.1.1 Use case 1, step 5',
    statement: 'Study type(s) are query parameters, several values allowed',
    level: 'STEP',
    grade: 'fail',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'comma-is-or': { text: 'event / type with comma list = OR' },
      'ncp-category': {
        text: 'category (NCPeH API) with comma list = OR',
      },
      'unknown-code': { text: 'unknown code -> empty, not all' },
    },
    limits: [
      { text: 'neither in the CapabilityStatement nor in the self link = not offered', limits: 'comma-is-or' },
      { text: 'offered and wrong = fail', limits: 'comma-is-or' },
    ],
  },
  'ST-05c': {
    source: '1.1.1 Use case 1, step 5',
    statement: 'Body part(s) are query parameters',
    level: 'STEP',
    grade: 'fail',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'both-names': { text: 'bodysite and anatomical-region names' },
      'code-forms': { text: 'code only, system|code, |code' },
      'several-regions': { text: 'multiple regions' },
    },
    limits: [
      { text: 'neither in the CapabilityStatement nor in the self link = not offered', limits: 'both-names' },
      { text: 'offered and wrong = fail', limits: 'both-names' },
    ],
  },
  'ST-05d': {
    source: '1.1.1 Use case 1, step 5',
    statement: 'Procedure code(s) are query parameters',
    level: 'STEP',
    grade: 'fail',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'procedure-code': { text: 'event with SNOMED procedure code' },
      'several-values': { text: 'several values' },
    },
    limits: [
      { text: 'neither in the CapabilityStatement nor in the self link = not offered', limits: 'procedure-code' },
      { text: 'offered and wrong = fail', limits: 'procedure-code' },
    ],
  },
  'ST-05e': {
    source: '1.1.1 Use case 1, step 5',
    statement: 'Unsupported parameters must not silently widen the result (safety reading)',
    level: 'DERIVED',
    grade: 'fail',
    absence: 'warning',
    gradeReason: 'safety',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'self-link': { text: 'Bundle.link[self] lists only applied parameters' },
      'b-compares': {
        text: 'B compares self link with its request and warns or refilters',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'ST-06': {
    source: '1.1.1 Use case 1, step 6',
    statement: 'A returns the list of available studies and/or reports',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      searchset: {
        text: 'searchset Bundle, only the confirmed patient, paging right, total right when present, the document types that the target claims, empty list = 200 with 0 entries',
      },
    },
  },
  'ST-07': {
    source: '1.1.1 Use case 1, step 7',
    statement: 'HP filters, orders, groups the list, then requests relevant items',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'scripted-user-actions': { text: 'scripted user actions', reason: { kind: 'waits', why: 'Country B as target' } },
      'side-log-shows-only': {
        text: 'A-side log shows only selected items were fetched',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'ST-08': {
    source: '1.1.1 Use case 1, step 8',
    statement: 'A provides the requested studies and/or reports',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'exact-object': { text: 'ITI-68 and WADO-RS return exactly the requested object' },
      'content-type': { text: 'content type matches attachment.contentType' },
      uids: { text: 'UIDs match' },
    },
  },
  'ST-08a': {
    source: '1.1.1 Use case 1, step 8',
    statement: 'With several versions, the latest version is provided',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'latest-only': { text: 'publish v1,v2,v3 with replaces chain: status=current returns v3 only' },
      'superseded-marked': { text: 'superseded never the default' },
      'b-shows-latest': { text: 'B shows v3', reason: { kind: 'waits', why: 'Country B as target' } },
      'one-current': {
        text: 'no two current entries of the same format share an identifier (the FHIR and KOS twins of one manifest share theirs lawfully)',
      },
    },
  },
  'ST-08b': {
    source: '1.1.1 Use case 1, step 8',
    statement: 'Latest-version rule also covers studies',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'add-series-after-first': {
        text: 'add a series after first publication: new manifest current, old superseded',
      },
      'every-listed-instance-retrievable': {
        text: 'every listed instance is retrievable',
      },
    },
    limits: [
      { text: 'instances beyond the list are reported, not failed', limits: 'every-listed-instance-retrievable' },
    ],
  },
  'ST-08c': {
    source: '1.1.1 Use case 1, step 8',
    statement: 'The latest version holds also when a newer one appears between list and retrieval',
    level: 'DERIVED',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'safety',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'v3-published-after-list': {
        text: 'v3 published after the list, before the retrieval of v2: A answers v2 marked superseded, 410, or v3',
      },
      'never-v2-current': {
        text: 'never v2 as current',
      },
      'b-says-newer-version': {
        text: 'B says that a newer version exists or lists again',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'ST-09': {
    source: '1.1.1 Use case 1, step 9',
    statement: 'Requested items are presented to the HP through a local system, viewer, portal or other means',
    level: 'STEP',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'evidence-b-screenshot-dom': {
        text: 'evidence from B (screenshot/DOM hook/log) for report and study',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'ST-09a': {
    source: '1.1.1 Use case 1, step 9',
    statement: 'Download into the local system may be enabled, if national law of B allows',
    level: 'MAY',
    grade: 'fail',
    absence: 'none',
    gradeReason: 'offered and wrong misleads or harms; not offered is lawful (MAY)',
    testableBy: 'B',
    mode: 'config',
    clauses: {
      'offered-information': {
        text: 'not offered = information',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'offered-switch-off-nothing': {
        text: 'offered: switch off -> nothing persists',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'stored-objects-byte-identical': {
        text: 'on -> stored objects byte identical, UIDs unchanged',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'otherwise-fail': { text: 'otherwise fail', reason: { kind: 'waits', why: 'Country B as target' } },
    },
  },
  'ST-10': {
    source: '1.1.1 Use case 1, step 10',
    statement: 'HP uses study/report for care',
    level: 'STEP',
    grade: 'recorded',
    testableBy: 'manual',
    mode: 'manual',
    clauses: {
      'out-machine-reach': {
        text: 'out of machine reach',
        reason: { kind: 'people', why: 'only people do or judge this' },
      },
      'record-only': { text: 'record only', reason: { kind: 'people', why: 'only people do or judge this' } },
    },
  },
  'ST-11': {
    source: '1.1.1 Use case 1, after step 10',
    statement: 'Storage and storage time in B follow national law of B',
    level: 'MAY',
    grade: 'recorded',
    testableBy: 'B',
    mode: 'manual',
    clauses: {
      'configuration-evidence': {
        text: 'configuration evidence',
        reason: { kind: 'people', why: 'only people do or judge this' },
      },
      'retention-timer-test-where': {
        text: 'retention timer test where offered',
        reason: { kind: 'people', why: 'only people do or judge this' },
      },
    },
  },
} as const satisfies Record<string, RequirementRow>
