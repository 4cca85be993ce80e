import { withProfessional } from './with-professional.ts'
import { mutant } from '../../mutant.ts'

export const viewerNeedsNoRole = mutant({
  id: 'viewer-needs-no-role',
  fault: 'A professional without a role gets a token and the viewer.',
  breaks: ['A13-09/missing-claim-tokens-refused', 'OB-05/missing-role-deny', 'OB-05/claims-mapping-table'],
  mutate: (country) => ({
    ...country,
    localRole: () => 'physician',
    orderAllowed: (order) =>
      order.origin === 'viewer' ? country.orderAllowed(withProfessional(order)) : country.orderAllowed(order),
  }),
})
