import { mutant } from '../../mutant.ts'

export const viewerNeedsNoPurpose = mutant({
  id: 'viewer-needs-no-purpose',
  fault: 'A professional without name, organisation and purpose of use gets a token and the viewer.',
  breaks: ['A13-09/missing-claim-tokens-refused'],
  mutate: (country) => ({
    ...country,
    orderAllowed: (order) => {
      const refusal = country.orderAllowed(order)
      return order.origin === 'viewer' && /name|organization|purpose/.test(refusal?.description ?? '')
        ? undefined
        : refusal
    },
  }),
})
