import { mutant } from '../../mutant.ts'

export const insuredPatientHasNoList = mutant({
  id: 'insured-patient-has-no-list',
  fault: 'Who is known by an insurance number alone has an empty list.',
  breaks: ['D-03b/identified-listed-linked'],
  mutate: (country) => ({
    ...country,
    itemsOf: (patientId) => country.itemsOf(patientId).filter(({ patient }) => patient.purpose !== 'insurance-only'),
  }),
})
