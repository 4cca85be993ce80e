import { nothingButObjects } from './nothing-but-objects.ts'
import { lawfulVariant } from '../mutant.ts'

export const nothingButObjectsBy404 = lawfulVariant({
  id: 'nothing-but-objects-by-404',
  what: 'Frames, rendered images, thumbnails, metadata and bulk data are not served: 404.',
  answers: 'services beside objects',
  mutate: (country) => nothingButObjects(country, 404),
})
