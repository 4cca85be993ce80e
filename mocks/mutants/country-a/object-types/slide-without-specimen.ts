import { replaced, withObject } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const slideWithoutSpecimen = mutant({
  id: 'slide-without-specimen',
  fault: 'The object of a slide names no specimen.',
  breaks: ['D-19/whole-slide-fixture-specimen'],
  mutate: (country) =>
    withObject(country, 'whole-slide', (file) => replaced(file, '@\u0000`\u0005SQ', '@\u0000a\u0005SQ')),
})
