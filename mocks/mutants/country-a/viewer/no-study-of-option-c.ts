import { isWadoEndpoint, withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const noStudyOfOptionC = mutant({
  id: 'no-study-of-option-c',
  fault: 'Every study that the national store should give is at the gateway, although option C is claimed.',
  breaks: ['OP-01/capability-profile-server-b'],
  mutate: (country) =>
    withResources(
      {
        ...country,
        servesStudy: (study, origin) =>
          country.optionOf(study) === 'C' ? origin === 'gateway' : country.servesStudy(study, origin),
      },
      'manifest-fhir',
      (resource, { study }) =>
        isWadoEndpoint(resource) && country.optionOf(study) === 'C'
          ? { ...resource, address: country.world.urls.gatewayUrl }
          : resource,
    ),
})
