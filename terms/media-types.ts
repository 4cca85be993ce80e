/** Media types. Source: FHIR R4 §3.1.0.1.9, PS3.18 §8.7, RFC 8259. */
export const MEDIA_TYPE = {
  fhirJson: 'application/fhir+json',
  fhirXml: 'application/fhir+xml',
  json: 'application/json',
  dicom: 'application/dicom',
  dicomJson: 'application/dicom+json',
  pdf: 'application/pdf',
  html: 'text/html',
  form: 'application/x-www-form-urlencoded',
  /** PS3.18 §8.7.3.3: the `type` value is quoted. */
  multipartDicom: 'multipart/related; type="application/dicom"',
} as const
