import { replaced, withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const reportIsTypedAsAStudy = mutant({
  id: 'report-is-typed-as-a-study',
  fault: 'The report says that it is an imaging study.',
  breaks: ['D-12/18748-4-report-code'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      ['Composition', 'DiagnosticReport'].includes(resource.resourceType)
        ? replaced(resource, '85430-7', '18748-4')
        : resource,
    ),
})
