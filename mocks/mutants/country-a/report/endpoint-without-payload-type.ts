import { withFullManifest, without } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const endpointWithoutPayloadType = mutant({
  id: 'endpoint-without-payload-type',
  fault: 'The Endpoint of the objects does not say what comes from it.',
  breaks: ['D-31/endpoint-connectiontype-address-https'],
  mutate: (country) =>
    withFullManifest(country, (resource) =>
      resource.resourceType === 'Endpoint' ? without(resource, 'payloadType') : resource,
    ),
})
