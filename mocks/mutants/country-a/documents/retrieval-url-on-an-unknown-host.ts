import { withSecondEndpoint } from './with-second-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const retrievalUrlOnAnUnknownHost = mutant({
  id: 'retrieval-url-on-an-unknown-host',
  fault: 'The manifest of a study of option A names a host that the target file does not allow.',
  breaks: ['OC-02/absolute-https'],
  mutate: (country) =>
    withSecondEndpoint(country, ({ study }) =>
      country.optionOf(study) === 'A' && study.series.length === 1 ? 'https://pacs.example/dicom-web' : undefined,
    ),
})
