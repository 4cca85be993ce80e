import { mutant } from '../../mutant.ts'

export const firstOfTheTwins = mutant({
  id: 'first-of-the-twins',
  fault: 'Of several patients with the same traits the first comes alone.',
  breaks: ['ST-03b/many-matches'],
  mutate: (country) => ({
    ...country,
    findPatients: (criteria) =>
      criteria.some(({ name }) => name === 'family')
        ? country.findPatients(criteria).slice(0, 1)
        : country.findPatients(criteria),
  }),
})
