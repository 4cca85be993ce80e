import { withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'
import { withCompared } from './with-compared.ts'

export const comparisonIsAReport = mutant({
  id: 'comparison-is-a-report',
  fault: 'The comparison study is a report, which HL7 Europe does not allow.',
  breaks: ['D-26/hl7-eu-allows-only'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      withCompared(resource, (reference) => ({ ...reference, type: 'DiagnosticReport' })),
    ),
})
