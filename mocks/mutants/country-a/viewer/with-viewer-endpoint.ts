import type { CountryA } from '../../../country-a/country.ts'
import { withResources } from '../documents/with-resources.ts'
import type { EditableResource } from '../documents/with-resources.ts'

/** The country whose FHIR manifests describe the viewer in another way. */
export function withViewerEndpoint(
  country: CountryA,
  edit: (endpoint: EditableResource) => EditableResource,
): CountryA {
  return withResources(country, 'manifest-fhir', (resource) =>
    resource.resourceType === 'Endpoint' && String(resource['payloadMimeType']) === 'text/html'
      ? edit(resource)
      : resource,
  )
}
