import type { CountryA } from '../../../country-a/country.ts'
import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'

/** An answer to a Patient search. */
export interface PatientBundle extends Record<string, unknown> {
  total?: number
  link: readonly { relation: string; url: string }[]
  entry?: readonly { resource: { resourceType: string; id?: string }; search: { mode: string } }[]
}

/** The country with another answer to each successful Patient search; undefined leaves it as it is. */
export function withPatientAnswers(
  country: CountryA,
  edit: (bundle: PatientBundle) => Response | Record<string, unknown> | undefined,
): CountryA {
  return {
    ...country,
    answer: async (_request, response, context) => {
      if (!/\/Patient\/?(_search)?$/.test(context.url.pathname) || response.status !== 200) return response
      const edited = edit((await response.clone().json()) as PatientBundle)
      if (edited === undefined) return response
      return edited instanceof Response ? edited : jsonAnswer(edited)
    },
  }
}

/** A Bundle that holds these patients and nothing else. */
export function matching(country: CountryA, bundle: PatientBundle, ids: readonly string[]): Record<string, unknown> {
  const patients = country.world.catalogue.patients.filter(({ id }) => ids.includes(id))
  const entry = patients.map((patient) => ({
    fullUrl: `${country.world.urls.fhirBaseUrl}/Patient/${patient.id}`,
    resource: country.patientResource(patient),
    search: { mode: 'match' },
  }))
  return { ...bundle, total: entry.length, entry }
}
