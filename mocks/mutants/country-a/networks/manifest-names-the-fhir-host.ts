import { mutant } from '../../mutant.ts'
import { withSecondEndpoint } from '../documents/with-second-endpoint.ts'

export const manifestNamesTheFhirHost = mutant({
  id: 'manifest-names-the-fhir-host',
  fault: 'A manifest names the host of documents as a place of images.',
  breaks: ['A13-07/hosts-ports-fhir-imaging', 'OC-02/absolute-https'],
  mutate: (country) =>
    withSecondEndpoint(country, ({ study }) =>
      country.optionOf(study) === 'A' && study.series.length === 1
        ? `${new URL(country.world.urls.fhirBaseUrl).origin}/dicom-web`
        : undefined,
    ),
})
