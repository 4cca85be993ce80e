import { isWadoEndpoint, withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const shownStudyNamesADeadPlace = mutant({
  id: 'shown-study-names-a-dead-place',
  fault: 'The manifest of a study that is only shown names the gateway, which does not have it.',
  breaks: ['OB-01/entries-option-b-study', 'OP-01/one-list-item-may', 'A33-01/retrievable'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource, { study }) =>
      isWadoEndpoint(resource) && country.optionOf(study) === 'B' && resource['_address'] !== undefined
        ? { ...resource, address: country.world.urls.gatewayUrl, _address: undefined }
        : resource,
    ),
})
