import { withViewerEndpoint } from './with-viewer-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const manifestNamesNoLaunchEndpoint = mutant({
  id: 'manifest-names-no-launch-endpoint',
  fault: 'The viewer Endpoint of the manifest does not name the launch endpoint.',
  breaks: ['VIEW-05/launch-endpoint'],
  mutate: (country) => withViewerEndpoint(country, ({ extension: _extension, ...endpoint }) => endpoint),
})
