import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const jointReportRefersToOneStudy = mutant({
  id: 'joint-report-refers-to-one-study',
  fault: 'A report of two studies refers to the first one alone.',
  breaks: ['A2-04/fixture-1-report-2'],
  mutate: (country) =>
    withResources(country, 'report', (resource, { furtherStudies }) => {
      if (furtherStudies === undefined || resource.resourceType !== 'DiagnosticReport') return resource
      return { ...resource, imagingStudy: (resource['imagingStudy'] as readonly unknown[]).slice(0, 1) }
    }),
})
