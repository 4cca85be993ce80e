import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const structuredReportWithoutResults = mutant({
  id: 'structured-report-without-results',
  fault: 'Structured reports come without their coded results.',
  breaks: ['A1-03/report-listed-retrieved-hl7'],
  mutate: (country) =>
    withResources(country, 'report', (resource, { report, patient }) => {
      if (report?.report.depth !== 'structured' || patient.purpose !== 'linkage') return resource
      if (resource.resourceType === 'Observation') return []
      const { result: _results, ...rest } = resource
      return { ...rest, resourceType: resource.resourceType, id: resource.id }
    }),
})
