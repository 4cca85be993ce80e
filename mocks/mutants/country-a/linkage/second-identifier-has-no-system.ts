import { withPatient } from './with-patient.ts'
import { mutant } from '../../mutant.ts'

export const secondIdentifierHasNoSystem = mutant({
  id: 'second-identifier-has-no-system',
  fault: 'The second identifier of a patient does not say whose it is.',
  breaks: ['D-07/identifier-system-present'],
  mutate: (country) =>
    withPatient(country, 'linkage', (resource, { identifiers: [first, second] }) => ({
      ...resource,
      identifier: [first, { value: second?.value }],
    })),
})
