import { withFullManifest } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'
import { seriesWith } from './series-with.ts'

export const instanceCountsAreTooSmall = mutant({
  id: 'instance-counts-are-too-small',
  fault: 'A manifest says fewer instances than it lists.',
  breaks: ['D-30b/less-failure'],
  mutate: (country) =>
    withFullManifest(country, (resource) =>
      resource.resourceType === 'ImagingStudy'
        ? { ...seriesWith(resource, () => 1), numberOfInstances: resource.series?.length }
        : resource,
    ),
})
