import { lawfulVariant } from '../mutant.ts'

export const documentsAreCollections = lawfulVariant({
  id: 'documents-are-collections',
  what: 'Reports and manifests are Bundles of type collection, the minimal form.',
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const bytes = country.documentBytes(item)
      if (item.kind === 'manifest-kos') return bytes
      const bundle = JSON.parse(Buffer.from(bytes).toString()) as object
      return Buffer.from(JSON.stringify({ ...bundle, type: 'collection' }))
    },
  }),
})
