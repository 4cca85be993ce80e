import type { RequirementRow } from '../requirements/requirement.ts'
import { rowsOf } from './specification-row.ts'

const mhd = rowsOf({ guide: 'IHE ITI MHD', version: '4.2.4', basis: 'read' })
const minimal = 'StructureDefinition-IHE.MHD.Minimal.DocumentReference'

/** IHE MHD: the list entry (Minimal profile, on the entries that it binds) and the transactions ITI-67 and ITI-68. */
export const mhdRows = {
  'MHD-01': mhd({
    anchor: `${minimal}, docStatus 0..0`,
    supports: 'A8-01',
    statement: 'An entry has no docStatus: the status of the report is in the report',
    clauses: { 'no-doc-status': { text: 'no docStatus on an entry' } },
  }),
  'MHD-02': mhd({
    anchor: `${minimal}, modifierExtension 0..0`,
    supports: 'UC-14',
    statement: 'Nothing that an entry says is changed by a modifierExtension',
    clauses: { 'no-modifier': { text: 'no modifierExtension on an entry' } },
  }),
  'MHD-03': mhd({
    anchor: `${minimal}, category 0..1`,
    supports: 'ST-05b',
    statement: 'An entry has one category at most',
    clauses: { 'one-category': { text: 'no second category' } },
  }),
  'MHD-04': mhd({
    anchor: 'StructureDefinition-IHE.MHD.UniqueIdIdentifier',
    supports: 'A10-21',
    statement: 'The masterIdentifier has a system and a value',
    clauses: { 'system-and-value': { text: 'masterIdentifier.system and masterIdentifier.value are there' } },
  }),
  'MHD-06': mhd({
    anchor: 'StructureDefinition-IHE.MHD.EntryUUID.Identifier, mhd-startswithuuid',
    supports: 'A10-21',
    statement: 'The entryUUID of an entry is a UUID written as URI',
    clauses: { 'entry-uuid': { text: 'system urn:ietf:rfc:3986, value urn:uuid:…' } },
  }),
  'MHD-07': mhd({
    anchor: `${minimal}, identifier:uniqueId`,
    supports: 'A10-21',
    statement: 'An identifier of kind uniqueId is the same as the masterIdentifier',
    clauses: { 'same-unique-id': { text: 'identifier:uniqueId equals masterIdentifier' } },
  }),
  'MHD-08': mhd({
    anchor: `${minimal}, content 1..1`,
    supports: 'ST-08',
    statement: 'An entry has exactly one content',
    clauses: { 'one-content': { text: 'no second content' } },
  }),
  'MHD-09': mhd({
    anchor: `${minimal}, content.attachment.data 0..0`,
    supports: 'ST-08',
    statement: 'The document is at the URL of the attachment and not inside the entry',
    clauses: { 'no-data': { text: 'no attachment.data' } },
  }),
  'MHD-10': mhd({
    anchor: 'ITI-67, 2:3.67.4.2.2.1, On-Demand and Delayed Document Assembly',
    supports: 'A10-19',
    statement: 'Size and hash of an attachment are both given, or neither is for a document that is made on demand',
    clauses: { 'both-or-neither': { text: 'attachment.size with attachment.hash, or neither' } },
  }),
  'MHD-11': mhd({
    anchor: 'ITI-67, 2:3.67.4.2.2.1, Delayed Document Assembly',
    supports: 'A10-19',
    statement: 'A document of delayed assembly has size 0 and the hash of nothing, and no other document has',
    clauses: { 'hash-of-nothing': { text: 'size 0 with the hash of nothing' } },
  }),
  'MHD-12': mhd({
    anchor: 'ITI-67, 2:3.67.4.2.2.1.6, Target Communities Option',
    supports: 'ST-05e',
    statement: 'A target community that cannot be served is an error, or the parameter is ignored without claiming it',
    clauses: { 'target-community': { text: 'targetCommunityIdList of nobody: a 4xx, or not in the self link' } },
  }),
  'MHD-13': mhd({
    anchor: `${minimal}, subject`,
    supports: 'ST-06',
    statement: 'The subject of an entry is a Patient',
    clauses: { 'subject-is-a-patient': { text: 'no subject of another type' } },
  }),
  'MHD-14': mhd({
    anchor: `${minimal}, status`,
    supports: 'ST-08a',
    statement: 'The status of an entry is current or superseded',
    clauses: { 'status-value': { text: 'no other code in status' } },
  }),
  'MHD-15': mhd({
    anchor: `${minimal}, extension ihe-HomeCommunityId 0..1`,
    supports: 'A10-20',
    statement: 'An entry names one home community at most',
    clauses: { 'home-community': { text: 'one ihe-HomeCommunityId at most, with a value' } },
  }),
  'MHD-16': mhd({
    anchor: 'ITI-68, 2:3.68.4.2.2, table of status codes',
    supports: 'A13-04',
    statement: 'A document that there is not is answered by 404',
    clauses: { unknown: { text: '404 or 410 for an unknown document' } },
  }),
  'MHD-17': mhd({
    anchor: 'ITI-68, 2:3.68.4.2.2, table of status codes',
    supports: 'A13-04',
    statement: 'A media type that a document cannot be given in is answered by 406',
    clauses: { 'not-acceptable': { text: '406 for Accept: audio/basic' } },
  }),
  'MHD-18': mhd({
    anchor: `${minimal}, content.attachment.size`,
    supports: 'ST-08',
    statement: 'Size and hash of an attachment are those of the document that comes',
    clauses: {
      size: { text: 'as many bytes as attachment.size says' },
      hash: { text: 'SHA-1 of the bytes, in base64, as attachment.hash says' },
    },
  }),
  'MHD-19': mhd({
    anchor: 'ITI-68, 2:3.68.4.2.2, table of status codes',
    supports: 'ST-08a',
    statement: 'A superseded document comes, or is 410 or 404; it is never another kind of error',
    clauses: { superseded: { text: '200, 410 or 404 for an older version' } },
  }),
} as const satisfies Record<string, RequirementRow>
