import { mutant } from '../../mutant.ts'

export const wideScopeIsGranted = mutant({
  id: 'wide-scope-is-granted',
  fault: 'Whatever scope is asked for is granted.',
  breaks: ['TOK-14/wide-scope'],
  mutate: (country) => ({
    ...country,
    orderAllowed: (order) => (order.scopes.includes('system/*.cruds') ? undefined : country.orderAllowed(order)),
  }),
})
