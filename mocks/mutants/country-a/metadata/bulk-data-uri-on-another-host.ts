import { withBulkDataUri } from './with-bulk-data-uri.ts'
import { mutant } from '../../mutant.ts'

export const bulkDataUriOnAnotherHost = mutant({
  id: 'bulk-data-uri-on-another-host',
  fault: 'Metadata name bulk data on another host.',
  breaks: ['WADO-11/bulk-same-origin'],
  mutate: (country) =>
    withBulkDataUri(country, (uri) => uri.replace(/^https?:\/\/[^/]+/, 'https://pacs.hospital.example')),
})
