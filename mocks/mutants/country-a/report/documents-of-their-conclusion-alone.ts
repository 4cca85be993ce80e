import { withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

const kept = ['Composition', 'DiagnosticReport', 'Patient', 'Organization']

export const documentsOfTheirConclusionAlone = mutant({
  id: 'documents-of-their-conclusion-alone',
  fault: 'Reports hold little more than their conclusion.',
  breaks: [
    'A10-25/dataset-csv-driven-coverage',
    'A2-09/content-coverage-score-over',
    'D-25/coverage',
    'A10-17/report-content-must-have',
    'D-01/profile-decides',
    'D-22/3-observations-code-text',
    'A3-04/unmapped-codes-keep-original',
    'OA-06/original-code-kept-plus',
    'OA-06/uids-dates-identifiers-sizes',
    'D-10/fixtures-practitioner-organisation-patient',
    'D-11/fixtures-both',
    'D-27/mutant-pdf-another-report',
    'D-20/region-detailed-site-both',
  ],
  mutate: (country) => withFullReport(country, (resource) => (kept.includes(resource.resourceType) ? resource : [])),
})
