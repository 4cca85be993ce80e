import { replaced, withObject } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const doseInAnotherUnit = mutant({
  id: 'dose-in-another-unit',
  fault: 'The dose area product is in a unit of another quantity.',
  breaks: ['D-32/units'],
  mutate: (country) => withObject(country, 'dose-report', (file) => replaced(file, 'Gy.m2', 'mg/dL')),
})
