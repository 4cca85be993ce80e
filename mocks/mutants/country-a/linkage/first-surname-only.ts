import { withPatient } from './with-patient.ts'
import { mutant } from '../../mutant.ts'

export const firstSurnameOnly = mutant({
  id: 'first-surname-only',
  fault: 'Of two family names a Patient has the first one.',
  breaks: ['D-05/double-surname-several-given'],
  mutate: (country) =>
    withPatient(country, 'times', (resource, { family, given }) => ({
      ...resource,
      name: [{ use: 'official', family: family.split(' ')[0], given }],
    })),
})
