import { fieldOf, recordIn } from '../../../country-a/token/token-order.ts'
import { mutant } from '../../mutant.ts'

export const onlyRegisteredProfessionals = mutant({
  id: 'only-registered-professionals',
  fault: 'Country A gives a token only to professionals of organisations that it has registered itself.',
  breaks: ['A13-09/keeps-own-hp-account'],
  mutate: (country) => ({
    ...country,
    orderAllowed: (order) =>
      fieldOf(recordIn(order.assertion['extensions'], 'ihe_iua'), 'subject_organization') === 'Nowhere Clinic'
        ? { status: 400, error: 'invalid_grant', description: 'the professional has no account here' }
        : country.orderAllowed(order),
  }),
})
