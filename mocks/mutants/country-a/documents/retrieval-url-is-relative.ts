import { withSecondEndpoint } from './with-second-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const retrievalUrlIsRelative = mutant({
  id: 'retrieval-url-is-relative',
  fault: 'The manifest of a study names a relative retrieval URL.',
  breaks: ['OC-02/absolute-https'],
  mutate: (country) =>
    withSecondEndpoint(country, ({ study }) => (study.series.length === 1 ? '/dicom-web' : undefined)),
})
