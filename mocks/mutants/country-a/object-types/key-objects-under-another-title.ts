import { replaced, withObject } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const keyObjectsUnderAnotherTitle = mutant({
  id: 'key-objects-under-another-title',
  fault: 'The document of the key images has a title of no such document.',
  breaks: ['A10-11/kos-title-113000-etc'],
  mutate: (country) => withObject(country, 'key-objects', (file) => replaced(file, '113000', '113999')),
})
