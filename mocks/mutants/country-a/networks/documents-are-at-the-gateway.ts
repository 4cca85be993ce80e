import { mutant } from '../../mutant.ts'

export const documentsAreAtTheGateway = mutant({
  id: 'documents-are-at-the-gateway',
  fault: 'The list names documents at the gateway of images.',
  breaks: ['OA-03/channel-tagging-exchanges', 'A10-21/url-resolves'],
  mutate: (country) => ({
    ...country,
    documentUrl: (item) => {
      const { fhirBaseUrl, gatewayUrl = '' } = country.world.urls
      const url = country.documentUrl(item)
      return item.kind === 'manifest-kos' ? url.replace(new URL(fhirBaseUrl).origin, new URL(gatewayUrl).origin) : url
    },
  }),
})
