import { withAttachment, withoutData } from './with-attachment.ts'
import { mutant } from '../../mutant.ts'

export const entriesWithoutADocument = mutant({
  id: 'entries-without-a-document',
  fault: 'Entries of reports have neither data nor a URL.',
  breaks: ['NCP-01/inline-or-url'],
  dialect: 'ncp-api',
  mutate: (country) => ({
    ...country,
    listEntry: (item) => withAttachment(country.listEntry(item), (attachment) => withoutData(attachment)),
  }),
})
