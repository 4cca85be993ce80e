import type { DocumentReference } from '../../country-a/fhir/document-reference.ts'
import { lawfulVariant } from '../mutant.ts'

export const bareIdentifiers = lawfulVariant({
  id: 'bare-identifiers',
  what: 'OIDs are written without the prefix urn:oid:.',

  mutate: (country) => ({
    ...country,
    listEntry: (item) => {
      const bare = JSON.stringify(country.listEntry(item)).replaceAll(/"value":"urn:oid:/g, '"value":"')
      return JSON.parse(bare) as DocumentReference
    },
    documentBytes: (item) => {
      const bytes = country.documentBytes(item)
      return item.kind === 'manifest-kos'
        ? bytes
        : Buffer.from(
            Buffer.from(bytes)
              .toString()
              .replaceAll(/"value":"urn:oid:/g, '"value":"'),
          )
    },
  }),
})
