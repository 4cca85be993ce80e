import { withViewerEndpoint } from './with-viewer-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const viewerAddressIsRelative = mutant({
  id: 'viewer-address-is-relative',
  fault: 'The address of the viewer Endpoint is relative.',
  breaks: ['VE-01/complete-url'],
  mutate: (country) => withViewerEndpoint(country, (endpoint) => ({ ...endpoint, address: '/viewer' })),
})
