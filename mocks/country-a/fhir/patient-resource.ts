import type { Patient } from '../../../fixtures/catalogue/facts.ts'

/** A patient as FHIR R4 Patient with the identity traits alone. */
export function patientResourceOf(patient: Patient): Record<string, unknown> {
  return {
    resourceType: 'Patient',
    id: patient.id,
    identifier: patient.identifiers,
    active: true,
    name: [{ use: 'official', family: patient.family, given: patient.given }],
    gender: patient.gender,
    birthDate: patient.birthDate,
    address: [{ country: patient.country }],
  }
}
