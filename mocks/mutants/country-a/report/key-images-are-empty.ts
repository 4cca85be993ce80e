import { replaced, withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const keyImagesAreEmpty = mutant({
  id: 'key-images-are-empty',
  fault: 'Key images have neither data nor an address.',
  breaks: ['D-25/content-retrievable'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      ['DocumentReference', 'Media'].includes(resource.resourceType) ? replaced(resource, 'data', 'hash') : resource,
    ),
})
