import { withFullManifest, without } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'
import { seriesWith } from './series-with.ts'

export const manifestWithoutInstanceCounts = mutant({
  id: 'manifest-without-instance-counts',
  fault: 'A manifest lists instances and does not say how many there are.',
  breaks: ['D-30/numberofinstances-present-when-instances'],
  mutate: (country) =>
    withFullManifest(country, (resource) =>
      resource.resourceType === 'ImagingStudy'
        ? seriesWith(without(resource, 'numberOfInstances'), () => undefined)
        : resource,
    ),
})
