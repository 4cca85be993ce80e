import type { Patient, PatientPurpose } from '../../../../fixtures/catalogue/facts.ts'
import type { CountryA } from '../../../country-a/country.ts'

/** The country whose Patient resource of one test patient is another; identity is found as before. */
export function withPatient(
  country: CountryA,
  purpose: PatientPurpose,
  edit: (resource: Record<string, unknown>, patient: Patient) => Record<string, unknown>,
): CountryA {
  return {
    ...country,
    patientResource: (patient) => {
      const resource = country.patientResource(patient)
      return patient.purpose === purpose ? edit(resource, patient) : resource
    },
  }
}
