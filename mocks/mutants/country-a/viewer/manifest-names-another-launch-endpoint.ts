import { CONVENTION_EXTENSION } from '../../../../terms/canonicals.ts'
import { withViewerEndpoint } from './with-viewer-endpoint.ts'
import { mutant } from '../../mutant.ts'

export const manifestNamesAnotherLaunchEndpoint = mutant({
  id: 'manifest-names-another-launch-endpoint',
  fault: 'The viewer Endpoint of the manifest names another launch endpoint.',
  breaks: ['VIEW-05/launch-endpoint'],
  mutate: (country) =>
    withViewerEndpoint(country, (endpoint) => ({
      ...endpoint,
      extension: [{ url: CONVENTION_EXTENSION.viewerLaunchUrl, valueUrl: 'https://elsewhere.example/launch' }],
    })),
})
