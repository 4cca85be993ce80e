import { withFullReport, without } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const keyImagesWithoutView = mutant({
  id: 'key-images-without-view',
  fault: 'Key images do not say their view.',
  breaks: ['D-25/coverage'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'DocumentReference'
        ? without(resource, 'type')
        : resource.resourceType === 'Media'
          ? without(resource, 'view')
          : resource,
    ),
})
