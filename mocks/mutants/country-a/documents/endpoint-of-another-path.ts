import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const endpointOfAnotherPath = mutant({
  id: 'endpoint-of-another-path',
  fault: 'The Endpoint of a manifest has a path where nothing is served.',
  breaks: ['A10-21/rad-107-url', 'A13-05/rad-107', 'UC-01/happy-path', 'UC-01/hop-evidence'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource) =>
      resource.resourceType === 'Endpoint' ? { ...resource, address: `${String(resource.address)}/old` } : resource,
    ),
})
