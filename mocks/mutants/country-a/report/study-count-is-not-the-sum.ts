import { withFullManifest } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const studyCountIsNotTheSum = mutant({
  id: 'study-count-is-not-the-sum',
  fault: 'A manifest that lists every series says more instances than they hold.',
  breaks: ['D-30b/study-count-sum-counts'],
  mutate: (country) =>
    withFullManifest(country, (resource) =>
      resource.resourceType === 'ImagingStudy' ? { ...resource, numberOfInstances: 99 } : resource,
    ),
})
