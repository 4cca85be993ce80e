/**
 * Order of the elements of FHIR R4 4.0.1 types, as their XML schema has it. Keys are paths from a resource, or `*.name`
 * for an element that has the same data type wherever it stands here. What is not listed is not judged.
 */
export const elementOrder: Readonly<Record<string, readonly string[]>> = {
  Bundle: ['id', 'meta', 'implicitRules', 'language', 'identifier', 'type', 'timestamp', 'total', 'link', 'entry'],
  'Bundle.link': ['relation', 'url'],
  'Bundle.entry': ['link', 'fullUrl', 'resource', 'search', 'request', 'response'],
  'Bundle.entry.search': ['mode', 'score'],
  Patient: [
    ...['id', 'meta', 'implicitRules', 'language', 'text', 'contained', 'identifier', 'active', 'name', 'telecom'],
    ...['gender', 'birthDate', 'deceasedBoolean', 'deceasedDateTime', 'address', 'maritalStatus'],
    ...['multipleBirthBoolean', 'multipleBirthInteger', 'photo', 'contact', 'communication'],
    ...['generalPractitioner', 'managingOrganization', 'link'],
  ],
  'Patient.name': ['use', 'text', 'family', 'given', 'prefix', 'suffix', 'period'],
  DocumentReference: [
    ...['id', 'meta', 'implicitRules', 'language', 'text', 'contained', 'masterIdentifier', 'identifier', 'status'],
    ...['docStatus', 'type', 'category', 'subject', 'date', 'author', 'authenticator', 'custodian', 'relatesTo'],
    ...['description', 'securityLabel', 'content', 'context'],
  ],
  'DocumentReference.relatesTo': ['code', 'target'],
  'DocumentReference.content': ['attachment', 'format'],
  'DocumentReference.context': [
    ...['encounter', 'event', 'period', 'facilityType', 'practiceSetting', 'sourcePatientInfo', 'related'],
  ],
  OperationOutcome: ['id', 'meta', 'implicitRules', 'language', 'text', 'contained', 'issue'],
  'OperationOutcome.issue': ['severity', 'code', 'details', 'diagnostics', 'location', 'expression'],
  Composition: [
    ...['id', 'meta', 'implicitRules', 'language', 'text', 'contained', 'identifier', 'status', 'type', 'category'],
    ...['subject', 'encounter', 'date', 'author', 'title', 'confidentiality', 'attester', 'custodian', 'relatesTo'],
    ...['event', 'section'],
  ],
  'Composition.section': [
    ...['title', 'code', 'author', 'focus', 'text', 'mode', 'orderedBy', 'entry', 'emptyReason', 'section'],
  ],
  '*.meta': ['versionId', 'lastUpdated', 'source', 'profile', 'security', 'tag'],
  '*.identifier': ['use', 'type', 'system', 'value', 'period', 'assigner'],
  '*.masterIdentifier': ['use', 'type', 'system', 'value', 'period', 'assigner'],
  '*.coding': ['system', 'version', 'code', 'display', 'userSelected'],
  '*.attachment': ['contentType', 'language', 'data', 'url', 'size', 'hash', 'title', 'creation'],
  '*.period': ['start', 'end'],
}
