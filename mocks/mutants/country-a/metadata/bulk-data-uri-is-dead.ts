import { withBulkDataUri } from './with-bulk-data-uri.ts'
import { mutant } from '../../mutant.ts'

export const bulkDataUriIsDead = mutant({
  id: 'bulk-data-uri-is-dead',
  fault: 'The URI of bulk data is not served.',
  breaks: ['WADO-06/pixel-data'],
  mutate: (country) => withBulkDataUri(country, (uri) => uri.replace('/bulkdata/', '/bulk/')),
})
