import { withViewerEndpoint } from './with-viewer-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const viewerIsNoPage = mutant({
  id: 'viewer-is-no-page',
  fault: 'The viewer Endpoint does not say that it gives text/html.',
  breaks: ['VE-01/payload-html'],
  mutate: (country) =>
    withViewerEndpoint(country, (endpoint) => ({ ...endpoint, payloadMimeType: ['application/dicom'] })),
})
