import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const manifestWithoutSeries = mutant({
  id: 'manifest-without-series',
  fault: 'The FHIR manifest names the study and none of its series.',
  breaks: ['UC-01/hop-evidence', 'A2-06/manifest-instance'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource) =>
      resource.resourceType === 'ImagingStudy' ? { ...resource, series: [] } : resource,
    ),
})
