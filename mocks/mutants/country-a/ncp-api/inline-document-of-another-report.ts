import { withAttachment } from './with-attachment.ts'
import { mutant } from '../../mutant.ts'

export const inlineDocumentOfAnotherReport = mutant({
  id: 'inline-document-of-another-report',
  fault: 'The inline document is that of another report.',
  breaks: ['NCP-01/inline-is-the-document', 'ST-08/exact-object', 'REST-05/read'],
  dialect: 'ncp-api',
  mutate: (country) => {
    let before: string | undefined
    return {
      ...country,
      listEntry: (item) =>
        withAttachment(country.listEntry(item), ({ data, ...attachment }) => {
          if (data === undefined) return attachment
          const other = before ?? data
          before = data
          return { ...attachment, data: other }
        }),
    }
  },
})
