import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const reasonInWordsIsLeftOut = mutant({
  id: 'reason-in-words-is-left-out',
  fault: 'A reason that has no code is not in the report.',
  breaks: ['D-18/fixture-2-reasons-one'],
  mutate: (country) =>
    withResources(country, 'report', (resource) => {
      const reasons = resource['reasonCode'] as readonly { coding?: unknown }[] | undefined
      return reasons === undefined
        ? resource
        : { ...resource, reasonCode: reasons.filter(({ coding }) => coding !== undefined) }
    }),
})
