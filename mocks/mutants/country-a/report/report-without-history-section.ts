import { withFullReport, withSection } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const reportWithoutHistorySection = mutant({
  id: 'report-without-history-section',
  fault: 'The report lacks the history section, which its profile demands.',
  breaks: ['D-01/profile-decides'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'Composition' ? withSection(resource, '11329-0', () => undefined) : resource,
    ),
})
