import { mutant } from '../../mutant.ts'
import { withEntries } from './with-entries.ts'

export const hashIsOfAnotherDocument = mutant({
  id: 'hash-is-of-another-document',
  fault: 'The hash of an attachment is that of another document; the size is right.',
  breaks: ['MHD-18/hash'],
  mutate: (country) =>
    withEntries(country, (entry, item) => {
      if (item.kind === 'report') return entry
      const known = { size: country.documentBytes(item).byteLength, hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' }
      return {
        ...entry,
        content: entry.content.map((content) => ({ ...content, attachment: { ...content.attachment, ...known } })),
      }
    }),
})
