import type { RequirementRow } from '../requirements/requirement.ts'

/** Audit trails: IHE BALP, ITI-81, convention C-8. */
export const auditRows = {
  'AUDIT-01': {
    specification: {
      guide: 'IHE ITI BALP',
      version: '1.1.4',
      anchor: 'PatientQuery, PatientRead, OAUTHaccessTokenUse',
      basis: 'read',
      supports: 'A14-02',
    },
    source: 'IHE ITI BALP, profiles PatientQuery and PatientRead',
    statement:
      'An AuditEvent of an access says what was done, by which client, server and professional, with which token and query',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'none',
    gradeReason: 'actors shall be able to record such events; which form a country keeps is its own',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'type-and-action': { text: 'type rest; action E and subtype search for a query, R and read for a read' },
      agents: { text: 'a client and a server, as DCM 110153 and 110152, and the professional as IRCP' },
      'query-base64': { text: 'the query as it was asked, base64, in an entity of role 24' },
      token: { text: "the token's jti as policy of an agent" },
    },
  },
  'AUDIT-02': {
    specification: {
      guide: 'Borderlight conventions',
      version: '1',
      anchor: 'C-8',
      basis: 'convention',
      supports: 'A14-02',
    },
    source: 'convention C-8',
    statement: 'X-Request-Id of a call is repeated in the AuditEvent of that call',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: { 'request-id': { text: 'an entity of type XrequestId carries the id that was sent' } },
  },
} as const satisfies Record<string, RequirementRow>
