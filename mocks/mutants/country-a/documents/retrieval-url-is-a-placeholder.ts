import { withSecondEndpoint } from './with-second-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const retrievalUrlIsAPlaceholder = mutant({
  id: 'retrieval-url-is-a-placeholder',
  fault: 'The manifest of a study of option A names a placeholder in the place of a URL.',
  breaks: ['OC-02/no-placeholder'],
  mutate: (country) =>
    withSecondEndpoint(country, ({ study }) =>
      country.optionOf(study) === 'A' && study.series.length === 1 ? 'https://notspecified/' : undefined,
    ),
})
