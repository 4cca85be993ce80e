import { mutant } from '../../mutant.ts'

export const patientWithoutGender = mutant({
  id: 'patient-without-gender',
  fault: 'A patient has no gender.',
  breaks: ['NCP-02/minimal-patient'],
  dialect: 'ncp-api',
  mutate: (country) => ({
    ...country,
    patientResource: (patient) => {
      const { gender: _gender, ...rest } = country.patientResource(patient)
      return rest
    },
  }),
})
