import { withAttachment } from '../country-a/ncp-api/with-attachment.ts'
import { lawfulVariant } from '../mutant.ts'

export const ncpApiManifestsInline = lawfulVariant({
  id: 'ncp-api-manifests-inline',
  what: 'Every document is inline, manifests too.',
  last: true,
  dialect: 'ncp-api',
  mutate: (country) => ({
    ...country,
    listEntry: (item) =>
      withAttachment(country.listEntry(item), ({ url: _url, ...attachment }) => ({
        ...attachment,
        data: Buffer.from(country.documentBytes(item)).toString('base64'),
      })),
  }),
})
