import { withSecondEndpoint } from './with-second-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const manifestOfOptionANamesTheNationalStore = mutant({
  id: 'manifest-of-option-a-names-the-national-store',
  fault: 'The manifest of a study of option A names the national store too.',
  breaks: ['OA-01/through-gateway'],
  mutate: (country) =>
    withSecondEndpoint(country, ({ study }) =>
      country.optionOf(study) === 'A' ? country.world.urls.nationalUrl : undefined,
    ),
})
