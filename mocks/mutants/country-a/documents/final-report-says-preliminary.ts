import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const finalReportSaysPreliminary = mutant({
  id: 'final-report-says-preliminary',
  fault: 'A final report says preliminary in its DiagnosticReport.',
  breaks: ['A8-01/status-aligned', 'D-13/status-pair-table', 'D-27/compare-key-facts-across'],
  mutate: (country) =>
    withResources(country, 'report', (resource, item) =>
      item.report?.version.status === 'final' && resource.resourceType === 'DiagnosticReport'
        ? { ...resource, status: 'preliminary' }
        : resource,
    ),
})
