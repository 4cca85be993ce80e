import { mutant } from '../../mutant.ts'
import { withEntries } from '../list/with-entries.ts'

export const documentsAreAtTheGateway = mutant({
  id: 'documents-are-at-the-gateway',
  fault: 'The list names KOS manifests at the gateway of images, where they are not.',
  breaks: ['OA-03/channel-tagging-exchanges', 'OC-03/fhir-host', 'A10-21/url-resolves', 'ST-08/exact-object'],
  mutate: (country) =>
    withEntries(country, (entry, { kind }) => {
      const { fhirBaseUrl, gatewayUrl = '' } = country.world.urls
      const moved = (url: string | undefined): string | undefined =>
        url?.replace(new URL(fhirBaseUrl).origin, new URL(gatewayUrl).origin)
      return kind === 'manifest-kos'
        ? {
            ...entry,
            content: entry.content.map((one) => {
              const url = moved(one.attachment.url)
              return url === undefined ? one : { ...one, attachment: { ...one.attachment, url } }
            }),
          }
        : entry
    }),
})
