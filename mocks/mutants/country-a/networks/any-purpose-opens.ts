import { mutant } from '../../mutant.ts'

export const anyPurposeOpens = mutant({
  id: 'any-purpose-opens',
  fault: 'A purpose for which no access is given opens the list.',
  breaks: ['UC-02/server-treats-purpose-claim'],
  mutate: (country) => ({
    ...country,
    orderAllowed: (order) => {
      const refusal = country.orderAllowed(order)
      return refusal?.description.startsWith('the purpose') === true ? undefined : refusal
    },
  }),
})
