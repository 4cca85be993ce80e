import { mutant } from '../../mutant.ts'

export const emergencyIsRefused = mutant({
  id: 'emergency-is-refused',
  fault: 'No token is given for an emergency.',
  breaks: ['UC-02/repeat-uc-01-purpose'],
  mutate: (country) => ({
    ...country,
    orderAllowed: (order) =>
      /"(ETREAT|BTG|EMERGENCY)"/.test(JSON.stringify(order.assertion))
        ? { status: 400, error: 'invalid_grant', description: 'no emergencies' }
        : country.orderAllowed(order),
  }),
})
