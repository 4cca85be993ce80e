import { withAttachment } from '../country-a/ncp-api/with-attachment.ts'
import { lawfulVariant } from '../mutant.ts'

export const ncpApiReportsByUrl = lawfulVariant({
  id: 'ncp-api-reports-by-url',
  what: 'Reports have a URL, and nothing is inline.',
  dialect: 'ncp-api',
  mutate: (country) => ({
    ...country,
    listEntry: (item) =>
      withAttachment(country.listEntry(item), ({ data: _data, ...attachment }) => ({
        ...attachment,
        url: country.documentUrl(item),
      })),
  }),
})
