import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const compositionOfAPreliminaryReportSaysFinal = mutant({
  id: 'composition-of-a-preliminary-report-says-final',
  fault: 'The Composition of a preliminary report is final, its DiagnosticReport preliminary.',
  breaks: ['A8-01/status-aligned', 'D-13/status-pair-table'],
  mutate: (country) =>
    withResources(country, 'report', (resource) =>
      resource.resourceType === 'Composition' && resource.status === 'preliminary'
        ? { ...resource, status: 'final' }
        : resource,
    ),
})
