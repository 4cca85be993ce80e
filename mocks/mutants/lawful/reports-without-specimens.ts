import { withFullReport, without } from '../country-a/report/with-full-report.ts'
import { lawfulVariant } from '../mutant.ts'

export const reportsWithoutSpecimens = lawfulVariant({
  id: 'reports-without-specimens',
  what: 'Reports carry no specimens, although some were examined: absence informs.',
  mutate: (country) =>
    withFullReport(country, (resource) => (resource.resourceType === 'Specimen' ? [] : without(resource, 'specimen'))),
})
