import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const retractedReportHasAFinalComposition = mutant({
  id: 'retracted-report-has-a-final-composition',
  fault: 'A report that was entered in error has a final Composition.',
  breaks: ['D-13/status-pair-table'],
  mutate: (country) =>
    withResources(country, 'report', (resource, { report }) =>
      resource.resourceType === 'Composition' && report?.version.status === 'entered-in-error'
        ? { ...resource, status: 'final' }
        : resource,
    ),
})
