import { CODE_SYSTEM } from '../../../../terms/codes.ts'
import { withViewerEndpoint } from './with-viewer-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const viewerIsOfAnotherConnectionType = mutant({
  id: 'viewer-is-of-another-connection-type',
  fault: 'The connection type of the viewer Endpoint is ihe-iid, which MADO rejected.',
  breaks: ['VE-01/connection-type'],
  mutate: (country) =>
    withViewerEndpoint(country, (endpoint) => ({
      ...endpoint,
      connectionType: { system: CODE_SYSTEM.endpointConnectionType, code: 'ihe-iid' },
    })),
})
