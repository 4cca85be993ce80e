import type { RequirementRow, SpecificationSource } from '../requirements/requirement.ts'

const smart = (anchor: string): SpecificationSource => ({
  guide: 'SMART App Launch',
  version: '2.2.0',
  anchor,
  basis: 'read',
  supports: 'ST-02',
})
const rfc = (guide: string, version: string, anchor: string): SpecificationSource => ({
  guide,
  version,
  anchor,
  basis: 'read',
  supports: 'ST-02',
})
const asymmetric = 'Client Authentication: Asymmetric, Authenticating to the Token endpoint'
const shall = { level: 'SHALL', grade: 'fail', absence: 'none', testableBy: 'A', mode: 'auto' } as const
const mild = { ...shall, grade: 'warning' } as const

/** The token service: each way in which a client assertion and a token request are wrong, and the form of its answers. */
export const tokenServiceRows = {
  'TOK-01': {
    ...shall,
    specification: smart(`${asymmetric}, signature verification`),
    source: 'SMART App Launch 2.2.0, asymmetric client authentication',
    statement: 'A client assertion that the registered key of the client has not signed gives no token',
    clauses: {
      signature: { text: 'an assertion signed by another key is refused' },
      'key-in-header': { text: 'an assertion signed by a key that its own header brings (jwk) is refused' },
    },
  },
  'TOK-02': {
    ...shall,
    specification: rfc('RFC 8725', '2020', '2.1 and 3.1, weak and symmetric algorithms'),
    source: 'RFC 8725 3.1',
    statement: 'A client assertion of an algorithm that was not registered gives no token',
    clauses: {
      unsigned: { text: 'an assertion of alg none is refused' },
      'public-key-as-secret': { text: 'an assertion of HS256 whose secret is the public key is refused' },
    },
  },
  'TOK-03': {
    ...shall,
    specification: smart(`${asymmetric}, header kid`),
    source: 'SMART App Launch 2.2.0, asymmetric client authentication',
    statement: 'A client assertion names the key that signed it, one of the registered key set',
    clauses: { 'unknown-key': { text: 'an assertion whose kid names no registered key is refused' } },
  },
  'TOK-04': {
    ...shall,
    specification: smart(`${asymmetric}, claims iss and sub`),
    source: 'SMART App Launch 2.2.0, asymmetric client authentication',
    statement: 'Issuer and subject of a client assertion are both the id of the client',
    clauses: { 'issuer-is-subject': { text: 'an assertion whose sub is not its iss is refused' } },
  },
  'TOK-05': {
    ...shall,
    specification: rfc('RFC 7523', '2015', '3 (3), aud'),
    source: 'RFC 7523 3',
    statement: 'A client assertion that is meant for somebody else gives no token',
    clauses: { audience: { text: 'an assertion whose aud is another token endpoint is refused' } },
  },
  'TOK-06': {
    ...shall,
    specification: rfc('RFC 7523', '2015', '3 (4), exp'),
    source: 'RFC 7523 3',
    statement: 'A client assertion has an end, and gives no token after it',
    clauses: {
      expired: { text: 'an assertion that ended ten minutes ago is refused' },
      'without-end': { text: 'an assertion without exp is refused' },
    },
  },
  'TOK-07': {
    ...shall,
    specification: rfc('RFC 7523', '2015', '3 (5), nbf'),
    source: 'RFC 7523 3',
    statement: 'A client assertion gives no token before its time',
    clauses: { 'not-yet-valid': { text: 'an assertion whose nbf is ten minutes ahead is refused' } },
  },
  'TOK-08': {
    ...mild,
    gradeReason: 'the sentence binds the client; a server that is generous harms little',
    specification: smart(`${asymmetric}, claim exp`),
    source: 'SMART App Launch 2.2.0, asymmetric client authentication',
    statement: 'A client assertion ends five minutes ahead at most',
    clauses: { 'far-end': { text: 'an assertion that ends in a day is refused' } },
  },
  'TOK-09': {
    ...shall,
    specification: smart(`${asymmetric}, claim jti, replay`),
    source: 'SMART App Launch 2.2.0, asymmetric client authentication',
    statement: 'A client assertion is used once',
    clauses: {
      replayed: { text: 'an assertion whose jti was used before is refused' },
      'without-id': { text: 'an assertion without jti is refused' },
    },
  },
  'TOK-10': {
    ...mild,
    gradeReason: 'unpublished text',
    specification: {
      guide: 'EU Health Data API',
      version: 'post-ballot',
      anchor: 'authorization, client assertion: typ',
      basis: 'draft',
      supports: 'ST-02',
    },
    source: 'EU Health Data API, authorization',
    statement: 'The header typ of a client assertion is checked',
    clauses: { type: { text: 'an assertion that says it is an access token (typ at+jwt) is refused' } },
  },
  'TOK-11': {
    ...shall,
    specification: rfc('RFC 6749', '2012', '5.2 Error Response, unsupported_grant_type'),
    source: 'RFC 6749 5.2',
    statement: 'Only the grants that the token service offers give a token',
    clauses: { 'grant-type': { text: 'a grant that nobody offers is refused' } },
  },
  'TOK-12': {
    ...shall,
    specification: rfc('RFC 7521', '2015', '4.2 Using Assertions for Client Authentication'),
    source: 'RFC 7521 4.2',
    statement: 'A client is known by the form of assertion that is agreed, and by no other',
    clauses: {
      'assertion-type': { text: 'a client_assertion_type that is not the one for JWT is refused' },
      'no-assertion': { text: 'a request without a client assertion is refused' },
    },
  },
  'TOK-13': {
    ...mild,
    gradeReason: 'IUA allows what the EU API does not',
    specification: {
      guide: 'EU Health Data API',
      version: '1.0.0-ballot',
      anchor: 'authorization: client_secret is not compliant',
      basis: 'draft',
      supports: 'ST-02',
    },
    source: 'EU Health Data API 1.0.0-ballot, authorization',
    statement: 'A shared secret by HTTP Basic is no authentication of a client',
    clauses: { 'client-secret': { text: 'a client id with a secret by HTTP Basic is refused' } },
  },
  'TOK-14': {
    ...shall,
    specification: rfc('RFC 6749', '2012', '3.3 Access Token Scope'),
    source: 'RFC 6749 3.3',
    statement: 'A token never opens more than the client is registered for, and says what it opens',
    clauses: {
      'wide-scope': { text: 'a scope for writing and deleting everything is refused, or narrowed and said so' },
    },
  },
  'TOK-15': {
    ...shall,
    specification: rfc('RFC 6749', '2012', '5.2 Error Response'),
    source: 'RFC 6749 5.2',
    statement: 'A refused token request gets a JSON object with a registered error code, and the status of that code',
    grade: 'warning',
    gradeReason: 'nothing is opened by it',
    clauses: {
      'error-object': { text: 'the answer is JSON with a string "error", 400, or 401 for invalid_client' },
      'error-code': { text: 'the code is the one that names what was wrong' },
    },
  },
  'TOK-16': {
    ...shall,
    specification: rfc('RFC 6749', '2012', '5.1 Successful Response, token_type; 7.1 Access Token Types'),
    source: 'RFC 6749 5.1',
    statement: 'A token answer says that its token is a bearer token',
    clauses: { 'bearer-type': { text: 'token_type is bearer, in any case of letters' } },
  },
  'TOK-17': {
    ...shall,
    specification: smart('Backend Services, Issue access token'),
    source: 'SMART App Launch 2.2.0, backend services',
    statement: 'A token answer says how long its token lives and what it opens',
    clauses: {
      'expires-in': { text: 'expires_in is a positive number of seconds' },
      scope: { text: 'scope is a text that is not empty' },
    },
  },
  'TOK-18': {
    ...shall,
    specification: rfc('RFC 6749', '2012', '5.1 Successful Response, Cache-Control'),
    source: 'RFC 6749 5.1',
    statement: 'No cache keeps a token',
    clauses: { 'no-store': { text: 'a token answer says Cache-Control: no-store' } },
  },
  'TOK-19': {
    ...shall,
    specification: smart('Conformance, metadata of .well-known/smart-configuration'),
    source: 'SMART App Launch 2.2.0, conformance',
    statement: 'The discovery document says where tokens are asked for and how clients show who they are',
    grade: 'warning',
    gradeReason: 'the target file may name the endpoint; under IUA another document holds it',
    clauses: {
      'token-endpoint': {
        text: 'token_endpoint is an absolute https URL, grant_types_supported has client_credentials',
      },
      'authentication-methods': {
        text: 'token_endpoint_auth_methods_supported has private_key_jwt, capabilities client-confidential-asymmetric',
      },
    },
  },
  'TOK-20': {
    ...shall,
    specification: rfc('RFC 7519', '2015', '4.1.7 "jti" (JWT ID) Claim'),
    source: 'RFC 7519 4.1.7',
    statement: 'Each access token has an id of its own',
    gradeReason: 'audit trails find a token by its id',
    clauses: { 'unique-id': { text: 'two tokens of one client have two different jti' } },
  },
  'TOK-21': {
    ...mild,
    gradeReason: 'a convention of this product',
    specification: {
      guide: 'Borderlight conventions',
      version: '1',
      anchor: 'C-1',
      basis: 'convention',
      supports: 'OA-05',
    },
    source: 'convention C-1',
    statement: 'expires_in of a token answer and exp of the token say the same end',
    clauses: { 'same-end': { text: 'exp less iat is expires_in, to ten seconds' } },
  },
  'TOK-22': {
    ...shall,
    specification: rfc('RFC 7515', '2015', '4.1.11 "crit" (Critical) Header Parameter'),
    source: 'RFC 7515 4.1.11',
    statement: 'A client assertion with a critical header that the token service does not understand gives no token',
    clauses: {
      'critical-header': { text: 'an assertion that is signed rightly and has an unknown critical header is refused' },
    },
  },
} as const satisfies Record<string, RequirementRow>
