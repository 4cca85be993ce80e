import { withPatient } from './with-patient.ts'
import { mutant } from '../../mutant.ts'

export const insuranceNumberOfAnotherSystem = mutant({
  id: 'insurance-number-of-another-system',
  fault: 'The insurance number is given under a system that is not its own.',
  breaks: ['D-07/two-identifiers-different-scope'],
  mutate: (country) =>
    withPatient(country, 'linkage', (resource, { identifiers: [first, second] }) => ({
      ...resource,
      identifier: [first, { system: 'urn:oid:2.999.8.8', value: second?.value }],
    })),
})
