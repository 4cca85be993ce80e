import { sha1 } from '@noble/hashes/legacy.js'
import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

export const manifestsOfKnownSize = lawfulVariant({
  id: 'manifests-of-known-size',
  what: 'Entries of manifests give the size and the hash of their documents.',
  last: true,

  mutate: (country) =>
    withEntries(country, (entry, item) => {
      if (item.kind === 'report') return entry
      const bytes = country.documentBytes(item)
      const known = { size: bytes.byteLength, hash: Buffer.from(sha1(bytes)).toString('base64') }
      return {
        ...entry,
        content: entry.content.map((content) => ({ ...content, attachment: { ...content.attachment, ...known } })),
      }
    }),
})
