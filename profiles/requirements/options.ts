import type { RequirementRow } from './requirement.ts'

/** Rows of the guideline: Options, 3.5. */
export const optionsRows = {
  'OP-01': {
    source: '3.5.1',
    statement: 'Options are not mutually exclusive and may be combined',
    level: 'DATA',
    grade: 'info',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'capability-profile-server-b': {
        text: 'capability profile per server: {A,B,C} any subset',
      },
      'one-list-item-may': {
        text: 'one list item may carry WADO and viewer endpoints',
      },
      'b-chooses': { text: 'B chooses', reason: { kind: 'waits', why: 'Country B as target' } },
    },
  },
  'OP-02': {
    source: '3.5.1',
    statement: 'Options are also usable nationally, without separated networks',
    level: 'MAY',
    grade: 'info',
    absence: 'none',
    testableBy: 'config',
    mode: 'auto',
    clauses: {
      'single-network-mode': {
        text: 'single-network mode',
        reason: { kind: 'tester', why: 'a matter of set-up: a target file may name one host for every channel' },
      },
    },
  },
  'OA-01': {
    source: '3.5.1.1 Option A',
    statement: 'Reports and studies both go from A to B for viewing in a local system (on-premises or portal)',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'through-gateway': { text: 'full retrieval through NCPeH-A gateway host' },
      'b-displays': { text: 'B persists or displays locally', reason: { kind: 'waits', why: 'Country B as target' } },
    },
  },
  'OA-02': {
    source: '3.5.1.1 Option A',
    statement:
      'Order: secure NCPeH connection, patient identification (PIN, possibly consent), list, report(s), token, study',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'patient-before-list': { text: 'A-side log sequence: patient identified before the list' },
      'notice-before-list': {
        text: 'Patient Information Notice (PIN) shown, possibly consent (see ST-04), before the list',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'token-before-study': { text: 'imaging token before the study' },
      'no-token-refused': { text: 'a study request without an imaging token is refused' },
    },
    limits: [
      { text: 'a report need not be fetched when only the study is wanted (UC-06)', limits: 'token-before-study' },
    ],
  },
  'OA-03': {
    source: '3.5.1.1 Option A',
    statement: 'Everything but studies goes through TESTA',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'channel-tagging-exchanges': {
        text: 'channel tagging of exchanges',
      },
    },
    limits: [{ text: '= A13-07, which proves the rest', limits: 'channel-tagging-exchanges' }],
  },
  'OA-04': {
    source: '3.5.1.1 Option A',
    statement: 'Studies use a separate secure channel with sufficient bandwidth',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'other-host-port-tls': {
        text: 'other host/port, TLS, mutual auth if agreed',
      },
      'parallel-fhir-calls-blocked': {
        text: 'parallel FHIR calls not blocked during a large transfer',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
    },
    limits: [
      {
        text: 'judged only when the target claims two networks (OP-02 allows one), otherwise not applicable',
        limits: 'other-host-port-tls',
      },
    ],
  },
  'OA-05': {
    source: '3.5.1.1 Option A',
    statement: 'The token for that channel is generated between the NCPeHs',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'token-endpoint': { text: 'token endpoint belongs to the NCPeH trust' },
      'channels-apart': { text: 'FHIR token refused on the imaging channel and the reverse' },
      'expired-refused': { text: 'replay after expiry refused' },
      'token-binding': {
        text: 'Only for a target that claims C-1: aud = imaging channel, lifetime, patient and study binding (opaque tokens are lawful)',
      },
    },
  },
  'OA-06': {
    source: '3.5.1.1 Option A',
    statement: 'Both NCPeHs transcode and translate report and metadata',
    level: 'STEP',
    grade: 'warning',
    absence: 'none',
    gradeReason: 'judged by people',
    testableBy: 'A+B',
    mode: 'semi',
    clauses: {
      'original-code-kept-plus': {
        text: 'original code kept plus mapped coding',
        question: 'Are report and metadata transcoded and translated as the country agreed to?',
      },
      'uids-dates-identifiers-sizes': {
        text: 'UIDs, dates, identifiers, sizes unchanged by mapping',
      },
    },
  },
  'OB-01': {
    source: '3.5.1.2 Option B',
    statement: 'Reports are transported; studies are not transported in original format',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'b-rad-107-request': {
        text: 'B: no RAD-107 request from B during the session',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'entries-option-b-study': {
        text: 'A: entries of an option B study offer a viewer endpoint and no usable WADO endpoint (MADO demands one per series: http://notspecified with data-absent-reason counts as none), or say which option applies',
      },
    },
  },
  'OB-02': {
    source: '3.5.1.2 Option B',
    statement: 'A DICOM viewer at NCPeH-A is used by the HP of B',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'judged-browser-after-redirects': {
        text: 'judged in the browser after redirects and hand-over: a page of type text/html that shows the requested study and only that',
      },
    },
  },
  'OB-03': {
    source: '3.5.1.2 Option B',
    statement: 'A token enabling the HP to use the viewer is generated between the NCPeHs',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'viewer-without-expired-foreign': {
        text: 'viewer without, with an expired, foreign, other-patient or other-study token or code gives 401/403 or a refusal without patient data',
      },
      'code-single-use-short': { text: 'code single-use and short-lived' },
      'token-url-referer-server': {
        text: "token not in a URL or Referer (the server's own log is [semi])",
      },
    },
  },
  'OB-04': {
    source: '3.5.1.2 Option B, limits',
    statement: 'Different viewers may appear for different studies of one patient',
    level: 'LIMITATION',
    grade: 'info',
    absence: 'none',
    testableBy: 'B',
    mode: 'semi',
    clauses: {
      'b-handles-several-viewer': {
        text: 'B handles several viewer origins',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
      'window-session-isolation': {
        text: 'window/session isolation',
        reason: { kind: 'waits', why: 'Country B as target' },
      },
    },
  },
  'OB-05': {
    source: '3.5.1.2 Option B, limits',
    statement: 'Authenticating the foreign HP across imaging systems is hard',
    level: 'LIMITATION',
    grade: 'info',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'claims-mapping-table': { text: 'claims mapping table' },
      'missing-role-deny': { text: 'missing role -> deny' },
    },
  },
  'OB-06': {
    source: '3.5.1.2 Option B, limits',
    statement: 'Viewer language may not be understood',
    level: 'LIMITATION',
    grade: 'info',
    absence: 'none',
    testableBy: 'A',
    mode: 'semi',
    clauses: {
      'accept-language-ui-locales': {
        text: 'Accept-Language / ui_locales honoured or English fallback',
      },
      'content-language-present': { text: 'Content-Language present' },
    },
  },
  'OB-07': {
    source: '3.5.1.2 Option B, figure',
    statement: 'Report and metadata are transcoded and translated, as in option A',
    level: 'STEP',
    grade: 'warning',
    absence: 'none',
    gradeReason: 'judged by people',
    testableBy: 'A+B',
    mode: 'semi',
    sameAs: ['OA-06'],
    clauses: {},
  },
  'OC-01': {
    source: '3.5.1.3 Option C',
    statement: 'As option A, but studies do not pass through NCPeH-A',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'national-host': {
        text: 'retrieval URLs of the study point to the national host, not to the NCPeH-A host, and bytes come from there',
      },
      'gateway-log': {
        text: "the gateway's own log is [semi]",
        reason: { kind: 'people', why: 'the log of the gateway is read by a person' },
      },
    },
  },
  'OC-02': {
    source: '3.5.1.3 Option C',
    statement: 'Study metadata contain URLs for retrieval from the national infrastructure of A',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'absolute-https': {
        text: 'Endpoint.address / KOS RetrieveURL absolute https, host on an agreed allow list, usable as is',
      },
      'no-placeholder': { text: 'no placeholder (http://notspecified)' },
    },
  },
  'OC-03': {
    source: '3.5.1.3 Option C',
    statement: 'The rest of the information goes NCPeH to NCPeH',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'fhir-host': { text: 'FHIR host is NCPeH-A only' },
    },
  },
  'OC-04': {
    source: '3.5.1.3 Option C',
    statement: 'Token is received through the NCPeHs for the direct connection',
    level: 'STEP',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      audience: { text: 'national host validates NCPeH token: aud = national host' },
      'keys-reachable': { text: 'signature keys reachable' },
      'wrong-audience-refused': { text: 'wrong aud refused' },
    },
  },
  'OC-05': {
    source: '3.5.1.3 Option C, figure',
    statement: 'Report and metadata are transcoded and translated, as in option A',
    level: 'STEP',
    grade: 'warning',
    absence: 'none',
    gradeReason: 'judged by people',
    testableBy: 'A+B',
    mode: 'semi',
    sameAs: ['OA-06'],
    clauses: {},
  },
} as const satisfies Record<string, RequirementRow>
