import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const amendedReportSaysFinal = mutant({
  id: 'amended-report-says-final',
  fault: 'A report that replaces another is final, where builds after the ballot want amended.',
  breaks: ['GEN-06/replacement-is-amended'],
  guides: { hl7eu: 'post-ballot' },
  mutate: (country) =>
    withResources(country, 'report', (resource) =>
      resource.resourceType === 'DiagnosticReport' && resource.status === 'amended'
        ? { ...resource, status: 'final' }
        : resource,
    ),
})
