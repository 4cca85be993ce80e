import type { CountryA } from '../../../country-a/country.ts'
import type { ListItem } from '../../../country-a/country-world.ts'
import type { EditableResource } from './with-resources.ts'
import { isWadoEndpoint, withResources } from './with-resources.ts'

const secondId = '6f1d1f3e-1c0b-4f5e-9d57-1b6f0a5b7c11'

/** The country whose FHIR manifests name one more retrieval URL for every series, after the right one. */
export function withSecondEndpoint(country: CountryA, addressOf: (item: ListItem) => string | undefined): CountryA {
  return withResources(country, 'manifest-fhir', (resource, item): EditableResource | readonly EditableResource[] => {
    const address = addressOf(item)
    if (address === undefined) return resource
    if (isWadoEndpoint(resource)) return [resource, { ...resource, id: secondId, address }]
    const { series } = resource
    if (series === undefined) return resource
    const second = { reference: `urn:uuid:${secondId}`, type: 'Endpoint' }
    return { ...resource, series: series.map((one) => ({ ...one, endpoint: [...(one.endpoint ?? []), second] })) }
  })
}
