import type { RequirementRow } from '../requirements/requirement.ts'
import { rowsOf } from './specification-row.ts'

/** FHIR R4 itself, known in excerpts: nothing here fails a target. */
const r4 = rowsOf({ guide: 'HL7 FHIR', version: '4.0.1', basis: 'excerpt' })

/** FHIR R4: JSON and data types, Bundles, documents, REST, CapabilityStatement. */
export const fhirR4Rows = {
  'FHIR-01': r4({
    anchor: 'json.html#json',
    supports: 'A13-04',
    statement: 'JSON has no empty text, array or object',
    clauses: { 'nothing-empty': { text: 'nothing that is there is empty' } },
  }),
  'FHIR-02': r4({
    anchor: 'json.html#null',
    supports: 'A13-04',
    statement: 'JSON has null in arrays of primitives alone',
    clauses: { 'no-null': { text: 'no element is null' } },
  }),
  'FHIR-03': r4({
    anchor: 'datatypes.html#id',
    supports: 'A13-04',
    statement: 'The id of a resource is made of 64 of the allowed characters at most',
    clauses: { id: { text: 'letters, digits, - and ., 1 to 64' } },
  }),
  'FHIR-04': r4({
    anchor: 'datatypes.html#dateTime',
    supports: 'A10-14',
    statement: 'A date with a time has seconds and a time zone',
    clauses: { 'time-zone': { text: 'no time without seconds and offset' } },
  }),
  'FHIR-05': r4({
    anchor: 'datatypes.html#instant',
    supports: 'A13-04',
    statement: 'An instant is said to the second, with a time zone',
    clauses: { instant: { text: 'lastUpdated, timestamp and issued are whole' } },
  }),
  'FHIR-06': r4({
    anchor: 'datatypes.html#code',
    supports: 'UC-14',
    statement: 'A code has no stray space',
    clauses: { code: { text: 'no space at the ends, no two in a row' } },
  }),
  'FHIR-07': r4({
    anchor: 'datatypes.html#Coding, #Identifier',
    supports: 'UC-14',
    statement: 'The system of a code and of an identifier is an absolute URI',
    clauses: { system: { text: 'no relative system' } },
  }),
  'FHIR-08': r4({
    anchor: 'extensibility.html, ext-1',
    supports: 'UC-14',
    statement: 'An extension has a value or extensions, never both and never neither',
    clauses: { 'value-or-extensions': { text: 'value[x] or extension' } },
  }),
  'FHIR-09': r4({
    anchor: 'extensibility.html#Extension.url',
    supports: 'UC-14',
    statement: 'The url of an extension is absolute',
    clauses: { 'extension-url': { text: 'no relative url outside another extension' } },
  }),
  'FHIR-10': r4({
    anchor: 'datatypes.html#Period, per-1',
    supports: 'A10-14',
    statement: 'A period does not end before it begins',
    clauses: { period: { text: 'start is not after end' } },
  }),
  'FHIR-11': r4({
    anchor: 'datatypes.html#Attachment, att-1',
    supports: 'ST-08',
    statement: 'Data that are attached say their type',
    clauses: { 'attachment-type': { text: 'contentType beside data' } },
  }),
  'FHIR-12': r4({
    anchor: 'references.html#contained, ref-1 and dom-3',
    supports: 'UC-14',
    statement: 'What is contained is referred to, and what is referred to by # is contained',
    clauses: { contained: { text: 'no dangling #, no contained resource without reference' } },
  }),
  'FHIR-13': r4({
    anchor: 'narrative.html, txt-2',
    supports: 'ST-08',
    statement: 'A narrative is XHTML with content and a status of its value set',
    clauses: { narrative: { text: 'status, and a div that is not empty' } },
  }),
  'FHIR-14': r4({
    anchor: 'narrative.html, txt-1; security.html#narrative',
    supports: 'A14-01d',
    statement: 'A narrative holds nothing active',
    clauses: { 'no-script': { text: 'no script, form, frame or event handler in a div' } },
  }),
  'FHIR-15': r4({
    anchor: 'json.html, property names SHALL be unique',
    supports: 'A13-04',
    statement: 'An object has each property once',
    clauses: { 'unique-names': { text: 'no property name twice in an object' } },
  }),
  'BUNDLE-01': r4({
    anchor: 'bundle.html#bundle-unique',
    supports: 'ST-06',
    statement: 'Each match of a search has an absolute fullUrl',
    clauses: { 'full-url': { text: 'fullUrl is there and absolute' } },
  }),
  'BUNDLE-02': r4({
    anchor: 'bundle.html, bdl-7',
    supports: 'UC-07',
    statement: 'A fullUrl stands once in a searchset',
    clauses: { unique: { text: 'no fullUrl twice' } },
  }),
  'BUNDLE-03': r4({
    anchor: 'bundle.html, bdl-8',
    supports: 'ST-06',
    statement: 'A fullUrl names no version',
    clauses: { 'not-versioned': { text: 'no /_history/ in fullUrl' } },
  }),
  'BUNDLE-04': r4({
    anchor: 'bundle.html#bundle-unique',
    supports: 'ST-06',
    statement: 'A fullUrl is that of its resource',
    clauses: { 'consistent-id': { text: 'it ends with the type and the id of the resource' } },
  }),
  'BUNDLE-05': r4({
    anchor: 'bundle.html, bdl-3 and bdl-4',
    supports: 'ST-06',
    statement: 'A searchset has no parts of a transaction',
    clauses: { 'no-transaction-parts': { text: 'no request and no response in an entry' } },
  }),
  'BUNDLE-06': r4({
    anchor: 'bundle.html#Bundle.link',
    supports: 'UC-07',
    statement: 'Each link of a searchset has a relation of its own and an absolute url',
    clauses: { links: { text: 'no relation twice, no relative url' } },
  }),
  'DOC-01': r4({
    anchor: 'documents.html, bdl-11',
    supports: 'ST-08',
    statement: 'A document begins with its Composition',
    clauses: { 'composition-first': { text: 'the first entry is a Composition' } },
  }),
  'DOC-02': r4({
    anchor: 'documents.html, bdl-9 and bdl-10',
    supports: 'ST-08',
    statement: 'A document has an identifier and a timestamp',
    clauses: {
      identifier: { text: 'Bundle.identifier with system and value' },
      timestamp: { text: 'Bundle.timestamp' },
    },
  }),
  'DOC-03': r4({
    anchor: 'documents.html#content; bundle.html#references',
    supports: 'UC-12',
    statement: 'What a document refers to is in it',
    clauses: { 'references-resolve': { text: 'each reference leads to an entry' } },
  }),
  'DOC-04': r4({
    anchor: 'documents.html; bdl-7',
    supports: 'ST-08',
    statement: 'Each entry of a document has an absolute fullUrl of its own',
    clauses: { 'full-urls': { text: 'absolute, and none twice' } },
  }),
  'DOC-05': r4({
    anchor: 'resource pages, cardinality 1..',
    supports: 'UC-14',
    statement: 'The resources of a document have the elements that R4 demands of them',
    clauses: { 'mandatory-elements': { text: 'no element of cardinality 1.. is missing' } },
  }),
  'DOC-06': r4({
    anchor: 'resource pages, required bindings of status',
    supports: 'A8-01',
    statement: 'The status of a resource is a code of its value set',
    clauses: { 'status-codes': { text: 'no code that R4 does not have' } },
  }),
  'REST-01': r4({
    anchor: 'operationoutcome.html',
    supports: 'A13-04',
    statement: 'An OperationOutcome says what is wrong by severity and code',
    clauses: { issue: { text: 'at least one issue with codes of the value sets' } },
  }),
  'REST-02': r4({
    anchor: 'http.html#mime-type; json.html',
    supports: 'A13-04',
    statement: 'JSON is served in UTF-8',
    clauses: { 'utf-8': { text: 'no other charset, no byte order mark' } },
  }),
  'REST-03': r4({
    anchor: 'http.html#read',
    supports: 'A13-04',
    statement: 'An id that nothing has is answered by 404',
    clauses: { 'not-found': { text: '404 or 410 for an unknown id' } },
  }),
  'REST-04': r4({
    anchor: 'http.html#read',
    supports: 'A13-04',
    statement: 'A type that is none is answered by 404',
    clauses: { 'unknown-type': { text: '404 for an unknown type' } },
  }),
  'REST-05': r4({
    anchor: 'http.html#read',
    supports: 'ST-06',
    statement: 'An entry that is read is the one that was listed',
    clauses: { read: { text: 'the same id and the same content' } },
  }),
  'REST-06': r4({
    anchor: 'http.html#versions',
    supports: 'ST-08a',
    statement: 'Last-Modified of a resource is its meta.lastUpdated',
    level: 'SHOULD',
    clauses: { 'last-modified': { text: 'the same second' } },
  }),
  'REST-07': r4({
    anchor: 'search.html#errors',
    supports: 'ST-05e',
    statement: 'Prefer: handling=strict turns an unknown parameter into an error',
    level: 'SHOULD',
    clauses: { strict: { text: 'a 4xx for an unknown parameter' } },
  }),
  'CAP-01': r4({
    anchor: 'capabilitystatement.html',
    supports: 'A13-05',
    statement: 'The CapabilityStatement says which server of FHIR 4.0 it is about',
    clauses: { mandatory: { text: 'status, date, kind, format, fhirVersion, rest of a server' } },
  }),
  'CAP-02': r4({
    anchor: 'capabilitystatement.html, cpb-9 and cpb-12',
    supports: 'A13-05',
    statement: 'The CapabilityStatement says each thing once',
    clauses: { unique: { text: 'no resource, interaction or search parameter twice' } },
  }),
} as const satisfies Record<string, RequirementRow>
