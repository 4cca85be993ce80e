import { withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const keyImageOfNoInstance = mutant({
  id: 'key-image-of-no-instance',
  fault: 'A key image of a report is of an instance that no manifest lists.',
  breaks: ['A10-11/key-image-entries-resolve'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      ['DocumentReference', 'Media'].includes(resource.resourceType)
        ? { ...resource, identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:oid:2.999.442.404' }] }
        : resource,
    ),
})
