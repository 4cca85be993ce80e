import { replaced, withFullReport } from '../country-a/report/with-full-report.ts'
import { lawfulVariant } from '../mutant.ts'

export const ncpApiReportsAreTypedAsStudies = lawfulVariant({
  id: 'ncp-api-reports-are-typed-as-studies',
  what: 'Reports carry 18748-4, as OpenNCP types them.',
  dialect: 'ncp-api',
  mutate: (country) =>
    withFullReport(country, (resource) =>
      ['Composition', 'DiagnosticReport'].includes(resource.resourceType)
        ? replaced(resource, '85430-7', '18748-4')
        : resource,
    ),
})
