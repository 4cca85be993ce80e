import { withViewerEndpoint } from './with-viewer-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const viewerAddressIsAPlaceholder = mutant({
  id: 'viewer-address-is-a-placeholder',
  fault: 'The address of the viewer Endpoint is a placeholder.',
  breaks: ['VE-01/complete-url'],
  mutate: (country) => withViewerEndpoint(country, (endpoint) => ({ ...endpoint, address: 'http://notspecified' })),
})
