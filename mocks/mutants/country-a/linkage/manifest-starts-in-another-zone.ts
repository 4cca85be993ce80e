import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const manifestStartsInAnotherZone = mutant({
  id: 'manifest-starts-in-another-zone',
  fault: 'The manifest writes the local time of a study as if it were UTC.',
  breaks: ['A2-07/context-period-start-imagingstudy'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource, { study, patient }) =>
      resource.resourceType === 'ImagingStudy' && patient.purpose === 'times'
        ? { ...resource, started: `${study.startedAt.slice(0, 19)}Z` }
        : resource,
    ),
})
