import type { RequirementRow } from './requirement.ts'

/** Rows of the guideline: Articles 13 to 15. */
export const meansRows = {
  'A13-01': {
    source: 'Article 13, content',
    statement: 'FHIR is used for reports',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'report-valid-fhir-r4': {
        text: 'report is a valid FHIR R4 document Bundle (profile BundleReportEuImaging) or agreed minimal form',
        reason: { kind: 'waits', why: 'profile validators' },
      },
    },
  },
  'A13-02': {
    source: 'Article 13, content',
    statement: 'FHIR is used for information on studies',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'manifest-valid-fhir-document': {
        text: 'manifest is a valid FHIR document Bundle (MadoFhirBundle)',
        reason: { kind: 'waits', why: 'profile validators' },
      },
      'kos-variant-equivalent': { text: 'KOS variant equivalent' },
    },
  },
  'A13-03': {
    source: 'Article 13, content',
    statement: 'DICOM is used for studies',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'integrity',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'part-10': { text: 'retrieved objects are PS3.10 files' },
      parses: { text: 'parse' },
      'sop-class': { text: 'SOP class matches' },
    },
  },
  'A13-04': {
    source: 'Article 13, transmission',
    statement: 'FHIR REST API transmits reports and study information',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      https: { text: 'ITI-67/68 over HTTPS' },
      'fhir-json': { text: 'Content-Type application/fhir+json' },
      'operation-outcome': { text: 'errors are OperationOutcome' },
    },
  },
  'A13-05': {
    source: 'Article 13, transmission',
    statement: 'DICOM transmits studies',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'integrity',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'rad-107': { text: 'DICOMweb RAD-107' },
      multipart: { text: 'multipart/related rules' },
      'transfer-syntax': { text: 'transfer syntax negotiation' },
    },
  },
  'A13-06': {
    source: 'Article 13, bandwidth',
    statement: 'Bandwidth is enough for adequate response times',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'time-first-byte-goodput': {
        text: 'time to first byte, goodput, time to first image under 3 shaped profiles',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
      'report-numbers': { text: 'report numbers', reason: { kind: 'waits', why: 'bandwidth and load' } },
      'without-threshold-declared-target': {
        text: 'without a threshold declared in the target file this is information with blame network',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
    },
  },
  'A13-07': {
    source: 'Article 13, bandwidth',
    statement:
      'If a dedicated secure network is too slow for studies, keep it for reports and metadata and use another network for studies',
    level: 'RECOMMENDED',
    grade: 'warning',
    absence: 'warning',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'hosts-ports-fhir-imaging': {
        text: 'hosts/ports for FHIR and imaging differ',
      },
      'dicom-payload-seen-channel': {
        text: 'no DICOM payload seen on channel 1',
      },
      'fhir-clinical-payload-channel': {
        text: 'no FHIR clinical payload on channel 2',
      },
    },
    limits: [
      {
        text: 'judged only when the target claims two networks (OP-02 allows one), otherwise not applicable',
        limits: 'hosts-ports-fhir-imaging',
      },
    ],
  },
  'A13-08': {
    source: 'Article 13, viewer',
    statement: 'If transfer is impossible, a server-side viewer of the source may be used',
    level: 'MAY',
    grade: 'info',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    sameAs: ['OB-01', 'OB-02', 'OB-03'],
    clauses: {},
  },
  'A13-09': {
    source: 'Article 13, viewer',
    statement:
      'HP authentication and authorisation rest on information given by the HP country in authorisation tokens',
    level: 'SHOULD',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'security',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'missing-tampered-expired-other': {
        text: 'missing, tampered, expired, other-issuer tokens refused by every target',
      },
      'missing-claim-tokens-refused': {
        text: 'missing-claim tokens refused where the target claims C-1 and at the option B viewer',
      },
      'keeps-own-hp-account': {
        text: 'A keeps no own HP account',
        question:
          'Does the country let in whom Country B vouches for, and keep no account of its own of such professionals?',
      },
    },
  },
  'A13-10': {
    source: 'Article 13, analysis',
    statement: 'Details of FHIR and DICOM use are to be fixed by the project',
    level: 'DATA',
    grade: 'recorded',
    testableBy: 'config',
    mode: 'manual',
    clauses: {
      'record-chosen-profile-versions': {
        text: 'record the chosen profile versions in the test report',
        reason: { kind: 'people', why: 'only people do or judge this' },
      },
    },
  },
  'A14-01': {
    source: 'Article 14',
    statement: 'Cross-border security policy is fully met',
    level: 'SHALL',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A+B',
    mode: 'auto',
    sameAs: ['A14-01a', 'A14-01b', 'A14-01c', 'A14-01d', 'A14-02'],
    clauses: {},
  },
  'A14-01a': {
    source: 'Article 14',
    statement: 'Cross-border security policy is fully met',
    level: 'SHALL',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'security',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'tls-floor': { text: 'TLS probe on both channels: TLS 1.2 or higher only' },
      'viewer-tls': { text: 'TLS probe on the viewer' },
      'old-refused': { text: 'TLS 1.0, 1.1 and plain HTTP refused' },
      certificate: { text: 'certificate chain, name and dates right' },
    },
  },
  'A14-01b': {
    source: 'Article 14',
    statement: 'Cross-border security policy is fully met',
    level: 'DERIVED',
    grade: 'fail',
    absence: 'none',
    gradeReason: 'security',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'client-certificate': {
        text: 'where mutual TLS is claimed for a channel: no, self-made, expired and foreign client certificate refused before any HTTP answer with data (the viewer, reached by a browser, is server TLS only)',
      },
    },
  },
  'A14-01c': {
    source: 'Article 14',
    statement: 'Cross-border security policy is fully met',
    level: 'DERIVED',
    grade: 'warning',
    absence: 'warning',
    gradeReason: 'practice',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'ciphers-forward-secrecy-aead': {
        text: 'ciphers: forward secrecy and AEAD offered first',
      },
      'null-export-rc4-3des': {
        text: 'null, export, RC4, 3DES refused',
      },
    },
  },
  'A14-01d': {
    source: 'Article 14',
    statement: 'Cross-border security policy is fully met',
    level: 'DERIVED',
    grade: 'fail',
    absence: 'fail',
    gradeReason: 'security',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'no-leak': { text: 'no token or assertion in a URL, Referer, redirect, error body or page' },
      'launch-code': {
        text: 'a one-time code (C-6) only in the launch URL, dead after first use, never in a Referer, error body or page',
      },
      'target-log': {
        text: "the target's own log is [semi]",
        reason: { kind: 'people', why: 'the log of the target is read by a person' },
      },
    },
  },
  'A14-02': {
    source: 'derived (IHE BALP; audit duties of the General Guidelines)',
    statement: 'Audit trail exists for each access (from audit part of Chapter V)',
    level: 'DERIVED',
    grade: 'warning',
    absence: 'none',
    gradeReason: 'derived duty',
    testableBy: 'A+B',
    mode: 'semi',
    clauses: {
      'where-target-declares-audit': {
        text: 'where the target declares an audit endpoint (ITI-81) or hands over a file: one event per ITI-67, ITI-68 (MHD profiles) and per imaging retrieval (BALP or DICOM audit form) on both sides',
      },
      'patient-query-professional-outcome': {
        text: 'patient, query, professional, outcome',
      },
      'correlated-x-request-id': {
        text: 'correlated by X-Request-Id or by time, patient and UID',
      },
      'endpoint-declared-offered': {
        text: 'no endpoint declared = not offered',
      },
    },
  },
  'A15-01': {
    source: 'Article 15',
    statement: 'Testing considers bandwidth issues, given large image sizes',
    level: 'SHOULD',
    grade: 'info',
    absence: 'none',
    gradeReason: 'binds the tester',
    testableBy: 'A+B',
    mode: 'auto',
    clauses: {
      'run-coverage-10-mb': {
        text: 'run coverage: 10 MB / 1 GB / over 4 GiB studies',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
      'shaping-latency-abort-resume': {
        text: 'shaping, latency, abort and resume',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
      'loss-where-kernel-offers': {
        text: 'loss where the kernel offers it, otherwise reported not-run. Binds the tester: graded as coverage of the run, never against the target',
        reason: { kind: 'waits', why: 'bandwidth and load' },
      },
    },
  },
  'A15-02': {
    source: 'Article 15',
    statement: 'Testing addresses correct linkage between studies and reports',
    level: 'SHOULD',
    grade: 'info',
    absence: 'none',
    gradeReason: 'binds the tester',
    testableBy: 'data',
    mode: 'auto',
    clauses: {
      'run-coverage-linkage-suite': {
        text: 'run coverage of the linkage suite: 1:1, 1:n, n:1, n:m, orphan report, orphan study, wrong UID, prefix variants, accession collision, stale version. Binds the tester: graded as coverage of the run',
        reason: {
          kind: 'tester',
          why: 'binds the tester: the scenarios of the folder linkage cover these shapes, and a wrong link is judged as UC-05 and UC-15',
        },
      },
      'wrong-link-itself-uc': {
        text: 'a wrong link itself is UC-05, UC-15',
        reason: {
          kind: 'tester',
          why: 'binds the tester: the scenarios of the folder linkage cover these shapes, and a wrong link is judged as UC-05 and UC-15',
        },
      },
    },
  },
} as const satisfies Record<string, RequirementRow>
