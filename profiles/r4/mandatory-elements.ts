/** Elements that FHIR R4 demands of a resource (min 1), of the types that imaging documents hold [4.0.1]. */
export const mandatoryElements: Readonly<Record<string, readonly string[]>> = {
  Composition: ['status', 'type', 'date', 'author', 'title'],
  DiagnosticReport: ['status', 'code'],
  ImagingStudy: ['status', 'subject'],
  Endpoint: ['status', 'connectionType', 'payloadType', 'address'],
  ServiceRequest: ['status', 'intent', 'subject'],
  Procedure: ['status', 'subject'],
  Observation: ['status', 'code'],
  DocumentReference: ['status', 'content'],
  Media: ['status', 'content'],
}

const events = [
  'preparation',
  'in-progress',
  'not-done',
  'on-hold',
  'stopped',
  'completed',
  'entered-in-error',
  'unknown',
]

/** Codes that FHIR R4 binds to `status` (required bindings) [4.0.1]. */
export const statusCodes: Readonly<Record<string, readonly string[]>> = {
  Composition: ['preliminary', 'final', 'amended', 'entered-in-error'],
  DiagnosticReport: [
    ...['registered', 'partial', 'preliminary', 'final', 'amended', 'corrected', 'appended', 'cancelled'],
    ...['entered-in-error', 'unknown'],
  ],
  ImagingStudy: ['registered', 'available', 'cancelled', 'entered-in-error', 'unknown'],
  Endpoint: ['active', 'suspended', 'error', 'off', 'entered-in-error', 'test'],
  ServiceRequest: ['draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown'],
  Procedure: events,
  Media: events,
  Observation: [
    ...['registered', 'preliminary', 'final', 'amended', 'corrected', 'cancelled', 'entered-in-error', 'unknown'],
  ],
}
