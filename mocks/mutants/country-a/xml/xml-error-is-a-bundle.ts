import { mutant } from '../../mutant.ts'

export const xmlErrorIsABundle = mutant({
  id: 'xml-error-is-a-bundle',
  fault: 'An error in XML is an empty Bundle.',
  breaks: ['XML-04/error'],
  mutate: (country) => ({
    ...country,
    xmlOf: (resource) =>
      country.xmlOf(
        resource['resourceType'] === 'OperationOutcome' ? { resourceType: 'Bundle', type: 'collection' } : resource,
      ),
  }),
})
