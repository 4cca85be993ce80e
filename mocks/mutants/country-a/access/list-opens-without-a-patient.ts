import { patientIn } from '../../../country-a/token/token-order.ts'
import { mutant } from '../../mutant.ts'

export const listOpensWithoutAPatient = mutant({
  id: 'list-opens-without-a-patient',
  fault: 'A token that names no patient opens the list.',
  breaks: ['OA-02/patient-before-list'],
  mutate: (country) => ({
    ...country,
    patientIsBound: (claims, patient) => patientIn(claims) === undefined || country.patientIsBound(claims, patient),
  }),
})
