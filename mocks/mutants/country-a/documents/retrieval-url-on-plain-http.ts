import { withSecondEndpoint } from './with-second-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const retrievalUrlOnPlainHttp = mutant({
  id: 'retrieval-url-on-plain-http',
  fault: 'The manifest of a study of option A names a retrieval URL without TLS.',
  breaks: ['OC-02/absolute-https', 'OA-04/other-host-port-tls'],
  mutate: (country) =>
    withSecondEndpoint(country, ({ study }) =>
      country.optionOf(study) === 'A' && study.series.length === 1
        ? country.endpointAddress(study)?.replace('https:', 'http:')
        : undefined,
    ),
})
