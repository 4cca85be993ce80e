import { withPatient } from './with-patient.ts'
import { mutant } from '../../mutant.ts'

export const insuredPatientWithoutNumber = mutant({
  id: 'insured-patient-without-number',
  fault: 'The Patient found by an insurance number does not carry it.',
  breaks: ['D-03b/fixture-whose-only-identifier'],
  mutate: (country) => withPatient(country, 'insurance-only', ({ identifier: _number, ...resource }) => resource),
})
