import { patientIn } from '../../../country-a/token/token-order.ts'
import { mutant } from '../../mutant.ts'

export const opensAnotherPatientsList = mutant({
  id: 'opens-another-patients-list',
  fault: "The confirmed patient's token opens the lists and documents of everybody.",
  breaks: ['ST-03c/other-patient-refused'],
  mutate: (country) => ({
    ...country,
    patientIsBound: (claims, patient) => patientIn(claims) !== undefined || country.patientIsBound(claims, patient),
  }),
})
