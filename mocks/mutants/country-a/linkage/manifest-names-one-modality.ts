import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const manifestNamesOneModality = mutant({
  id: 'manifest-names-one-modality',
  fault: 'The study of a manifest names the first of its modalities.',
  breaks: ['A2-05/imagingstudy-modality-holds-every'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource, { patient }) =>
      resource.resourceType === 'ImagingStudy' && patient.purpose === 'terms'
        ? { ...resource, modality: (resource['modality'] as readonly unknown[]).slice(0, 1) }
        : resource,
    ),
})
