import { withFullReport, without } from '../country-a/report/with-full-report.ts'
import { lawfulVariant } from '../mutant.ts'

const reason = {
  system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  code: 'unknown',
  display: 'Unknown',
}

export const doseIsAbsentWithAReason = lawfulVariant({
  id: 'dose-is-absent-with-a-reason',
  what: 'The dose is not known, and its observation says so.',
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'Observation' && String(resource['valueString']).startsWith('CTDI')
        ? { ...without(resource, 'valueString'), dataAbsentReason: { text: 'unknown', coding: [reason] } }
        : resource,
    ),
})
