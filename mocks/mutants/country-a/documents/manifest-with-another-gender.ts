import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const manifestWithAnotherGender = mutant({
  id: 'manifest-with-another-gender',
  fault: 'The Patient of a manifest has another gender than the confirmed patient.',
  breaks: ['ST-03c/demographics-agree'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource) =>
      resource.resourceType === 'Patient' ? { ...resource, gender: 'unknown' } : resource,
    ),
})
