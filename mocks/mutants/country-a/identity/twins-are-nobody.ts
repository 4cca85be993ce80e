import { mutant } from '../../mutant.ts'

export const twinsAreNobody = mutant({
  id: 'twins-are-nobody',
  fault: 'Several patients with the same traits are answered by an empty list without a word.',
  breaks: ['ST-03b/many-matches'],
  mutate: (country) => ({
    ...country,
    findPatients: (criteria) => {
      const found = country.findPatients(criteria)
      return found.length > 1 ? [] : found
    },
  }),
})
