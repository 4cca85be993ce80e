import { mutant } from '../../mutant.ts'

export const manifestNamesTheFhirHost = mutant({
  id: 'manifest-names-the-fhir-host',
  fault: 'Manifests name the host of documents as the place of images.',
  breaks: ['A13-07/hosts-ports-fhir-imaging'],
  mutate: (country) => ({
    ...country,
    endpointAddress: (study) =>
      country.optionOf(study) === 'A'
        ? `${new URL(country.world.urls.fhirBaseUrl).origin}/dicom-web`
        : country.endpointAddress(study),
  }),
})
