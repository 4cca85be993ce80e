import type { RequirementRow } from '../requirements/requirement.ts'

const pdqm = {
  guide: 'IHE ITI PDQm',
  version: '3.2.0',
  anchor: 'ITI-119, 2:3.119.4.1.3 and 2:3.119.4.2.2.4',
  basis: 'read',
  supports: 'ST-03b',
} as const

/** FHIR R4 REST and documents, and the IHE profiles on them: MHD, PDQm. */
export const fhirRestRows = {
  'MATCH-01': {
    specification: pdqm,
    source: 'IHE ITI PDQm 3.2.0, ITI-119, cases 3 to 5 and 7',
    statement:
      'With onlyCertainMatches a $match gives the patient who is certain, and an empty searchset where it cannot be certain; never a guess',
    level: 'SHALL',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'certain-match': { text: 'traits of one person give that person and nobody else' },
      'never-a-guess': { text: 'traits of several persons, or of nearly one, give an empty searchset' },
      'no-match': { text: 'traits of nobody give 200 with an empty searchset' },
    },
  },
  'MATCH-02': {
    specification: pdqm,
    source: 'IHE ITI PDQm 3.2.0, ITI-119, Quality of Match',
    statement: 'Each match carries search.score between 0 and 1 and the match-grade extension with the right code',
    level: 'SHALL',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      score: { text: 'search.score is a number between 0 and 1' },
      grade: { text: 'match-grade is there, and certain where only certain matches were asked for' },
    },
  },
  'MATCH-03': {
    specification: pdqm,
    source: 'IHE ITI PDQm 3.2.0, ITI-119, cases 1, 2 and 9; EU Health Data API: onlyCertainMatches is true',
    statement: 'What cannot be matched is an HTTP error with an OperationOutcome; uncertain matches are never hidden',
    level: 'SHALL',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      malformed: { text: 'a body that is no Parameters with a Patient is a 4xx with an OperationOutcome' },
      'without-certainty': {
        text: 'without onlyCertainMatches every candidate comes graded, or the request is refused by 400 or 422',
      },
    },
  },
  'XML-01': {
    specification: { guide: 'HL7 FHIR', version: '4.0.1', anchor: 'xml.html', basis: 'read', supports: 'A13-04' },
    source: 'HL7 FHIR R4, XML Representation of Resources',
    statement:
      'A resource in XML is well-formed, in the FHIR namespace, without DTD, its elements in the order of the type',
    level: 'SHALL',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'well-formed': { text: 'what says application/fhir+xml is well-formed XML in UTF-8' },
      'no-doctype': { text: 'no DTD reference and no entity but the predefined ones; both are refused unread' },
      namespace: { text: 'elements of http://hl7.org/fhir, narrative of XHTML' },
      'element-order': { text: 'elements in the order of their type' },
    },
  },
  'XML-02': {
    specification: {
      guide: 'IHE ITI MHD',
      version: '4.2.4',
      anchor: 'ITI-67, 2:3.67.4.1.2.2',
      basis: 'read',
      supports: 'A13-04',
    },
    source: 'IHE ITI MHD 4.2.4, ITI-67, Populating Expected Response Format',
    statement: 'The Document Responder supports XML and JSON, whichever the consumer asks for',
    level: 'SHALL',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      list: { text: 'the list is served as application/fhir+xml' },
      'same-list': { text: 'the same entries, identifiers and narrative as in JSON' },
    },
  },
  'XML-03': {
    specification: { ...pdqm, anchor: 'ITI-78 and ITI-119, Populating Expected Response Format' },
    source: 'IHE ITI PDQm 3.2.0, Populating Expected Response Format',
    statement: 'The Patient Demographics Supplier supports XML and JSON',
    level: 'SHALL',
    grade: 'fail',
    absence: 'fail',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      patients: { text: 'patients are served as application/fhir+xml' },
      'same-patients': { text: 'the same patients as in JSON' },
    },
  },
  'XML-04': {
    specification: {
      guide: 'HL7 FHIR',
      version: '4.0.1',
      anchor: 'http.html#mime-type',
      basis: 'read',
      supports: 'A13-04',
    },
    source: 'HL7 FHIR R4, Content Types and encodings',
    statement: 'What is served in both encodings is one resource, whichever encoding is asked for',
    level: 'SHALL',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      document: { text: 'a document in XML has the entries, identifiers and narrative of its JSON' },
      'capability-statement': { text: 'the CapabilityStatement in XML says what it says in JSON' },
      error: { text: 'an error in XML is an OperationOutcome with the same status' },
    },
  },
  'XML-05': {
    specification: {
      guide: 'HL7 FHIR',
      version: '4.0.1',
      anchor: 'http.html#parameters',
      basis: 'read',
      supports: 'A13-04',
    },
    source: 'HL7 FHIR R4, General parameters',
    statement: 'The parameter _format overrides the Accept header',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: { 'format-parameter': { text: '_format=xml gives what Accept: application/fhir+xml gives' } },
  },
} as const satisfies Record<string, RequirementRow>
