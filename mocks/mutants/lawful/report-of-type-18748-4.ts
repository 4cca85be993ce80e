import { withResources } from '../country-a/documents/with-resources.ts'
import { DOCUMENT_TYPE } from '../../../terms/codes.ts'
import { lawfulVariant } from '../mutant.ts'

export const reportOfType187484 = lawfulVariant({
  id: 'report-of-type-18748-4',
  what: 'Composition.type of reports is 18748-4, as in an example of builds after the ballot.',
  mutate: (country) =>
    withResources(country, 'report', (resource) =>
      resource.resourceType === 'Composition' ? { ...resource, type: { coding: [DOCUMENT_TYPE.manifest] } } : resource,
    ),
})
