import type { RequirementRow, SpecificationSource } from '../requirements/requirement.ts'

const rfc = (guide: string, version: string, anchor: string, supports = 'A13-05'): SpecificationSource => ({
  guide,
  version,
  anchor,
  basis: 'read',
  supports,
})
const shall = { level: 'SHALL', grade: 'fail', absence: 'none', testableBy: 'A', mode: 'auto' } as const
const harmless = { ...shall, grade: 'warning', gradeReason: 'clients get along without it' } as const
const should = { ...harmless, level: 'SHOULD' } as const

/** HTTP as every channel speaks it, and bearer tokens in it. */
export const httpRows = {
  'HTTP-01': {
    ...harmless,
    specification: rfc('RFC 9110', '2022', '6.6.1 Date'),
    source: 'RFC 9110 6.6.1',
    statement: 'An answer says when it was made',
    clauses: { date: { text: 'answers have a Date in the form of HTTP' } },
  },
  'HTTP-02': {
    ...harmless,
    specification: rfc('RFC 9110', '2022', '9.1 Methods: Overview; 9.3.2 HEAD'),
    source: 'RFC 9110 9.3.2',
    statement: 'HEAD is answered as GET is, without content',
    clauses: {
      'same-answer': { text: 'status and Content-Type of HEAD are those of GET, or the method is refused' },
      'no-content': { text: 'no byte of content follows' },
    },
  },
  'HTTP-03': {
    ...harmless,
    specification: rfc('RFC 9110', '2022', '15.5.6 405 Method Not Allowed'),
    source: 'RFC 9110 15.5.6',
    statement: 'Who refuses a method says which ones are allowed',
    clauses: { allow: { text: 'an answer of 405 has Allow' } },
  },
  'HTTP-04': {
    ...should,
    specification: rfc('RFC 9110', '2022', '8.3 Content-Type'),
    source: 'RFC 9110 8.3',
    statement: 'An answer with content says what it is',
    clauses: { 'content-type': { text: 'answers with a body have a Content-Type' } },
  },
  'HTTP-05': {
    ...shall,
    gradeReason: 'data of patients must not lie in shared caches',
    specification: rfc('RFC 9111', '2022', '3.5 Storing Responses to Authenticated Requests', 'A14-01d'),
    source: 'RFC 9111 3.5',
    statement: 'What was asked for with a token is not given to shared caches',
    clauses: { 'no-shared-cache': { text: 'Cache-Control of such answers has neither public nor s-maxage' } },
  },
  'HTTP-06': {
    ...harmless,
    specification: rfc('RFC 6750', '2012', '3 The WWW-Authenticate Response Header Field', 'ST-02'),
    source: 'RFC 6750 3',
    statement: 'A refusal for want of a token says that a bearer token is asked for',
    clauses: { challenge: { text: '401 has WWW-Authenticate with the scheme Bearer, on every channel' } },
  },
  'HTTP-07': {
    ...should,
    specification: rfc('RFC 6750', '2012', '3.1 Error Codes', 'ST-02'),
    source: 'RFC 6750 3.1',
    statement: 'A refusal of a token says that the token is wrong, and no code when there was none',
    clauses: {
      'invalid-token': { text: '401 to a wrong token says error="invalid_token"' },
      'no-code': { text: '401 to a request without a token names no error' },
    },
  },
  'HTTP-08': {
    ...shall,
    gradeReason: 'URLs are written into logs',
    specification: rfc('RFC 6750', '2012', '2.3 URI Query Parameter, 5.3', 'ST-02'),
    source: 'RFC 6750 2.3; IUA ITI-72',
    statement: 'A token in the query of a URL opens nothing',
    level: 'SHOULD',
    clauses: { 'query-token': { text: 'a right token as access_token of the query is refused, on every channel' } },
  },
  'HTTP-09': {
    ...harmless,
    specification: rfc('RFC 9110', '2022', '11.1 Authentication Scheme', 'ST-02'),
    source: 'RFC 9110 11.1',
    statement: 'The name of the authentication scheme is read in any case of letters',
    clauses: { 'scheme-case': { text: 'a right token after "bearer" in lower case opens the list' } },
  },
} as const satisfies Record<string, RequirementRow>
