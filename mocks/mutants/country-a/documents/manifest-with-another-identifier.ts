import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const manifestWithAnotherIdentifier = mutant({
  id: 'manifest-with-another-identifier',
  fault: 'The Patient of a manifest has another value of the national identifier.',
  breaks: ['ST-03c/demographics-agree'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource) =>
      resource.resourceType === 'Patient'
        ? { ...resource, identifier: (resource.identifier ?? []).map((one) => ({ ...one, value: '00000000000' })) }
        : resource,
    ),
})
