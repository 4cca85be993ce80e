import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const deviceAuthorIsLeftOut = mutant({
  id: 'device-author-is-left-out',
  fault: 'Software that wrote a part of a report is no author of it.',
  breaks: ['D-11/fixtures-both'],
  mutate: (country) =>
    withResources(country, 'report', (resource) => {
      if (resource.resourceType !== 'Composition') return resource
      const author = resource['author'] as readonly { type?: string }[]
      return { ...resource, author: author.filter(({ type }) => type !== 'Device') }
    }),
})
