import type { RequirementRow } from '../requirements/requirement.ts'

/** Documents that are deprecated or withdrawn while somebody looks at them: IHE MHD. */
export const changeRows = {
  'CHANGE-01': {
    specification: {
      guide: 'IHE ITI MHD',
      version: '4.2.4',
      anchor: 'ITI-67, status; DocumentReference.status and XDS availabilityStatus',
      basis: 'read',
      supports: 'ST-08a',
    },
    source: 'IHE ITI MHD 4.2.4, ITI-67 and the mapping of DocumentReference.status',
    statement:
      'What is deprecated is superseded and never among the current documents; what is withdrawn is in no list',
    level: 'SHALL',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'deprecated-not-current': { text: 'a deprecated document without a newer version is not listed as current' },
      'withdrawn-not-listed': { text: 'a withdrawn document has no entry any more' },
    },
  },
  'CHANGE-02': {
    specification: {
      guide: 'IHE ITI MHD',
      version: '4.2.4',
      anchor: 'ITI-68, expected actions of the Document Responder',
      basis: 'read',
      supports: 'ST-08',
    },
    source: 'IHE ITI MHD 4.2.4, ITI-68: 404 for what is unknown, 410 for what is deprecated or withdrawn',
    statement: 'A document that is not to be had any more is answered by 404 or 410',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: { gone: { text: 'the URL of a withdrawn document is 404 or 410' } },
  },
} as const satisfies Readonly<Record<string, RequirementRow>>
