import { withPatient } from './with-patient.ts'
import { mutant } from '../../mutant.ts'

export const birthDateIsTheYear = mutant({
  id: 'birth-date-is-the-year',
  fault: 'The birth date of a patient is the year alone.',
  breaks: ['D-06/regex-yyyy-mm-dd'],
  mutate: (country) =>
    withPatient(country, 'times', (resource, { birthDate }) => ({ ...resource, birthDate: birthDate.slice(0, 4) })),
})
