import { replaced, withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const reportOfAnUnknownType = mutant({
  id: 'report-of-an-unknown-type',
  fault: 'The report is typed by a code that no guide names.',
  breaks: ['D-12/dialect-85430-7-reports'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      ['Composition', 'DiagnosticReport'].includes(resource.resourceType)
        ? replaced(resource, '85430-7', '11502-2')
        : resource,
    ),
})
