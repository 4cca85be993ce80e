import { withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const mappingMovesTheTimeOfIssue = mutant({
  id: 'mapping-moves-the-time-of-issue',
  fault: 'Translation puts another time on the report.',
  breaks: ['OA-06/uids-dates-identifiers-sizes'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'DiagnosticReport' ? { ...resource, issued: '2025-04-22T15:15:00+02:00' } : resource,
    ),
})
