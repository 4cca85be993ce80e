import { mutant } from '../../mutant.ts'

export const leaksAnotherPatientsEntries = mutant({
  id: 'leaks-another-patients-entries',
  fault: 'The list of a patient holds an entry of another patient too.',
  breaks: ['ST-06/searchset'],
  mutate: (country) => ({
    ...country,
    matchesPatient: () => true,
    itemsOf: (patientId) => {
      const own = country.itemsOf(patientId)
      const other = country.world.catalogue.patients.find(({ id, purpose }) => id !== patientId && purpose === 'second')
      return own.length === 0 || other === undefined ? own : [...own, ...country.itemsOf(other.id).slice(0, 1)]
    },
  }),
})
