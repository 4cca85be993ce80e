import { withSecondEndpoint } from './with-second-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const manifestOfOptionCNamesTheGateway = mutant({
  id: 'manifest-of-option-c-names-the-gateway',
  fault: 'The manifest of a study of option C names the gateway too.',
  breaks: ['OC-01/national-host'],
  mutate: (country) =>
    withSecondEndpoint(country, ({ study }) =>
      country.optionOf(study) === 'C' ? country.world.urls.gatewayUrl : undefined,
    ),
})
