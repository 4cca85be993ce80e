import { withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const coverageOfAnotherPerson = mutant({
  id: 'coverage-of-another-person',
  fault: 'The insurance data of the report are of somebody else.',
  breaks: ['D-03/absence-never-fails'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'Coverage' ? { ...resource, beneficiary: { display: 'Somebody else' } } : resource,
    ),
})
