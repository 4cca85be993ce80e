import { withFullManifest, without } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const manifestWithoutSeriesCount = mutant({
  id: 'manifest-without-series-count',
  fault: 'A manifest lists series and does not say how many there are.',
  breaks: ['D-29/numberofseries-present-when-series'],
  mutate: (country) =>
    withFullManifest(country, (resource) =>
      resource.resourceType === 'ImagingStudy' ? without(resource, 'numberOfSeries') : resource,
    ),
})
