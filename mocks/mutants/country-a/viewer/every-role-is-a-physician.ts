import { mutant } from '../../mutant.ts'

export const everyRoleIsAPhysician = mutant({
  id: 'every-role-is-a-physician',
  fault: 'The viewer takes every role for a physician.',
  breaks: ['OB-05/claims-mapping-table'],
  mutate: (country) => ({ ...country, localRole: () => 'physician' }),
})
