import { withSecondEndpoint } from './with-second-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const retrievalUrlIsRelative = mutant({
  id: 'retrieval-url-is-relative',
  fault: 'The manifest of a study of option A names a relative retrieval URL.',
  breaks: ['OC-02/absolute-https'],
  mutate: (country) =>
    withSecondEndpoint(country, ({ study }) =>
      country.optionOf(study) === 'A' && study.series.length === 1 ? '/dicom-web' : undefined,
    ),
})
