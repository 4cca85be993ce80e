import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const reportWithAnotherBirthDate = mutant({
  id: 'report-with-another-birth-date',
  fault: 'The Patient of a report has another birth date than the confirmed patient.',
  breaks: ['ST-03c/demographics-agree'],
  mutate: (country) =>
    withResources(country, 'report', (resource) =>
      resource.resourceType === 'Patient' ? { ...resource, birthDate: '1901-01-01' } : resource,
    ),
})
