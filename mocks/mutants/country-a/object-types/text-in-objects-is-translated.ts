import { replaced, withObject } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const textInObjectsIsTranslated = mutant({
  id: 'text-in-objects-is-translated',
  fault: 'The text of a structured report is translated on its way.',
  breaks: ['A1-04/content-known-same-transfer'],
  mutate: (country) =>
    withObject(country, 'text-report', (file) => replaced(file, 'Benigne Verkalkung', 'Benign calcified. ')),
})
