import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const attachmentSizeIsOfTheStudy = mutant({
  id: 'attachment-size-is-of-the-study',
  fault: 'attachment.size of a manifest is the size of its study.',
  breaks: ['A10-19/attachment-size-must-read', 'MHD-10/both-or-neither', 'MHD-18/size'],
  mutate: (country) =>
    withEntries(country, (entry) => {
      const size = entry.extension?.find(({ url }) => url.endsWith('/study-size-bytes'))?.valueDecimal
      return {
        ...entry,
        content: entry.content.map((content) => ({
          ...content,
          attachment: { ...content.attachment, ...(size === undefined ? {} : { size }) },
        })),
      }
    }),
})
