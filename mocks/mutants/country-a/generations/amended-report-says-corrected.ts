import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const amendedReportSaysCorrected = mutant({
  id: 'amended-report-says-corrected',
  fault: 'A report that replaces another is corrected, where builds after the ballot forbid it.',
  breaks: ['GEN-06/replacement-is-amended', 'GEN-06/no-addendum'],
  guides: { hl7eu: 'post-ballot' },
  mutate: (country) =>
    withResources(country, 'report', (resource) =>
      resource.resourceType === 'DiagnosticReport' && resource.status === 'amended'
        ? { ...resource, status: 'corrected' }
        : resource,
    ),
})
