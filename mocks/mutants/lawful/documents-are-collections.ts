import { lawfulVariant } from '../mutant.ts'

export const documentsAreCollections = lawfulVariant({
  id: 'documents-are-collections',
  what: 'Reports are Bundles of type collection, the minimal form of HL7 Europe.',
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const bytes = country.documentBytes(item)
      if (item.kind !== 'report') return bytes
      const bundle = JSON.parse(Buffer.from(bytes).toString()) as object
      return Buffer.from(JSON.stringify({ ...bundle, type: 'collection' }))
    },
  }),
})
