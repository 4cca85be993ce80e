import { mutant } from '../../mutant.ts'

export const patientWithoutIdentifier = mutant({
  id: 'patient-without-identifier',
  fault: 'The patient that is found comes without the identifier that was asked for.',
  breaks: [
    'ST-03b/no-match',
    'ST-03b/many-matches',
    'MATCH-01/certain-match',
    'MATCH-03/without-certainty',
    'D-03b/fixture-whose-only-identifier',
  ],
  mutate: (country) => ({
    ...country,
    patientResource: (patient) => ({ ...country.patientResource(patient), identifier: undefined }),
  }),
})
