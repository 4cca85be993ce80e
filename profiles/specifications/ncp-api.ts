import type { RequirementRow } from '../requirements/requirement.ts'

const read = {
  level: 'SHALL',
  grade: 'warning',
  absence: 'none',
  testableBy: 'A',
  mode: 'auto',
} as const
const ncp = { guide: 'MyHealth@EU NCPeH API', version: '0.0.1 and 9.1.1-ci', basis: 'excerpt' } as const

/** The MyHealth@EU NCPeH API, known in excerpts: nothing here fails a target. */
export const ncpApiRows = {
  'NCP-01': {
    ...read,
    source: 'NCPeH API, sequence of documents',
    statement: 'An entry gives its document inline (FETCH) or by a URL (SEARCH AND GET)',
    specification: { ...ncp, anchor: 'sequence-docs', supports: 'ST-08' },
    clauses: {
      'inline-or-url': { text: 'attachment.data is base64, or attachment.url is there' },
      'inline-is-the-document': { text: 'what is inline is the document that the entry names' },
    },
  },
  'NCP-02': {
    ...read,
    source: 'NCPeH API, get patient',
    statement: 'A patient has identifier, name, birth date and gender (PatientMinimalMyHealthEu)',
    specification: { ...ncp, anchor: 'get-patient', supports: 'ST-03b' },
    clauses: { 'minimal-patient': { text: 'identifier, name, birthDate and gender are there' } },
  },
  'NCP-03': {
    ...read,
    source: 'NCPeH API, get documents',
    statement: 'The category of an entry is the type of the study, and selects',
    specification: { ...ncp, anchor: 'get-docs', supports: 'ST-05b' },
    clauses: { 'category-selects': { text: 'category gives the documents of studies of that type' } },
  },
  'NCP-04': {
    ...read,
    source: 'NCPeH API, errors',
    statement: 'A resource type that is not supported is answered by 404',
    specification: { ...ncp, anchor: 'errors', supports: 'A13-04' },
    clauses: { 'unknown-type': { text: '404 for a resource type that is not served' } },
  },
  'NCP-05': {
    ...read,
    source: 'NCPeH API, sequence of documents',
    statement: 'A document that is not inline is a Bundle when it is FHIR, and a Binary when it is anything else',
    specification: { ...ncp, anchor: 'sequence-docs, SEARCH AND GET', supports: 'A10-21' },
    clauses: { 'place-by-type': { text: '[base]/Bundle/id for application/fhir+json, [base]/Binary/id for others' } },
  },
} as const satisfies Record<string, RequirementRow>
