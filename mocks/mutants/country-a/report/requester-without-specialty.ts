import { withFullReport, without } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const requesterWithoutSpecialty = mutant({
  id: 'requester-without-specialty',
  fault: 'The report does not say which speciality asked for it.',
  breaks: ['A10-17/report-content-must-have'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'PractitionerRole' ? without(resource, 'specialty') : resource,
    ),
})
