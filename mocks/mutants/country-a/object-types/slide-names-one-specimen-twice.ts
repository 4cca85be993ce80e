import { replaced, withObject } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const slideNamesOneSpecimenTwice = mutant({
  id: 'slide-names-one-specimen-twice',
  fault: 'The object of a slide gives its two specimens one identifier.',
  breaks: ['D-19/several-specimen-identifiers'],
  mutate: (country) => withObject(country, 'whole-slide', (file) => replaced(file, '-A2', '-A1')),
})
