import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const subjectOfAnotherPatient = mutant({
  id: 'subject-of-another-patient',
  fault: 'One entry of the list names another patient as its subject.',
  breaks: ['ST-06/searchset'],
  mutate: (country) =>
    withEntries(country, (entry, item) => {
      const other = country.world.catalogue.patients.find(({ id }) => id !== item.patient.id)
      return item.kind === 'report' && other !== undefined
        ? { ...entry, subject: { reference: `Patient/${other.id}`, identifier: other.identifiers[0] } }
        : entry
    }),
})
