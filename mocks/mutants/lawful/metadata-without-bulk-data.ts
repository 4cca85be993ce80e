import { withBulkDataUri } from '../country-a/metadata/with-bulk-data-uri.ts'
import { lawfulVariant } from '../mutant.ts'

export const metadataWithoutBulkData = lawfulVariant({
  id: 'metadata-without-bulk-data',
  what: 'Metadata name no bulk data.',
  answers: 'bulk data of metadata',
  mutate: (country) => withBulkDataUri(country, () => undefined),
})
