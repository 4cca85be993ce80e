import { withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const genderOfItsOwn = mutant({
  id: 'gender-of-its-own',
  fault: 'The gender in the report is no value of FHIR.',
  breaks: ['D-08/required-binding'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'Patient' ? { ...resource, gender: 'F' } : resource,
    ),
})
