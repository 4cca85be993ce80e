import { withBulkDataUri } from '../country-a/metadata/with-bulk-data-uri.ts'
import { lawfulVariant } from '../mutant.ts'

export const relativeBulkDataUris = lawfulVariant({
  id: 'relative-bulk-data-uris',
  what: 'Metadata name bulk data by a path from their own root.',
  answers: 'bulk data of metadata',
  mutate: (country) => withBulkDataUri(country, (uri) => new URL(uri).pathname),
})
