import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const reportWithoutDiagnosticReport = mutant({
  id: 'report-without-diagnostic-report',
  fault: 'The document of a report holds no DiagnosticReport.',
  breaks: [
    'UC-01/hop-evidence',
    'EUR-10/one-diagnostic-report',
    'DOC-03/references-resolve',
    'D-01/profile-decides',
    'D-22/3-observations-code-text',
    'OA-06/uids-dates-identifiers-sizes',
  ],
  mutate: (country) =>
    withResources(country, 'report', (resource) => (resource.resourceType === 'DiagnosticReport' ? [] : resource)),
})
