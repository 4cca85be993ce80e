import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const reportLacksItsSecondOrder = mutant({
  id: 'report-lacks-its-second-order',
  fault: 'A report of two orders holds the first one alone.',
  breaks: ['D-17/fixture-2-servicerequest'],
  mutate: (country) =>
    withResources(country, 'report', (resource, { study }) => {
      const further = (study.furtherAccessions ?? []).map(({ value }) => value)
      if (resource.resourceType !== 'ServiceRequest') return resource
      const isFurther = (resource.identifier ?? []).some(({ value }) => further.includes(value ?? ''))
      return isFurther ? [] : resource
    }),
})
