import { nothingButObjects } from './nothing-but-objects.ts'
import { lawfulVariant } from '../mutant.ts'

export const nothingButObjectsBy501 = lawfulVariant({
  id: 'nothing-but-objects-by-501',
  what: 'Frames, rendered images, thumbnails, metadata and bulk data are not served: 501.',
  answers: 'services beside objects',
  mutate: (country) => nothingButObjects(country, 501),
})
