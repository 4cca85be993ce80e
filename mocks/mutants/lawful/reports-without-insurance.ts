import { withFullReport, without } from '../country-a/report/with-full-report.ts'
import { lawfulVariant } from '../mutant.ts'

export const reportsWithoutInsurance = lawfulVariant({
  id: 'reports-without-insurance',
  what: 'Reports carry no insurance data, which are optional.',
  mutate: (country) =>
    withFullReport(country, (resource) => (resource.resourceType === 'Coverage' ? [] : without(resource, 'insurance'))),
})
