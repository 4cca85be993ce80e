import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const preliminaryReportSaysFinal = mutant({
  id: 'preliminary-report-says-final',
  fault: 'A preliminary report says final, in DiagnosticReport and Composition.',
  breaks: ['A8-01/status-aligned'],
  mutate: (country) =>
    withResources(country, 'report', (resource, item) =>
      item.report?.version.status === 'preliminary' && resource.status === 'preliminary'
        ? { ...resource, status: 'final' }
        : resource,
    ),
})
