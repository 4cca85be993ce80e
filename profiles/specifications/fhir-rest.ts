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
} as const satisfies Record<string, RequirementRow>
