import { withFullManifest } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const seriesCountIsTooSmall = mutant({
  id: 'series-count-is-too-small',
  fault: 'A manifest says fewer series than it lists.',
  breaks: ['D-29b/less-failure'],
  mutate: (country) =>
    withFullManifest(country, (resource) =>
      resource.resourceType === 'ImagingStudy' ? { ...resource, numberOfSeries: 1 } : resource,
    ),
})
