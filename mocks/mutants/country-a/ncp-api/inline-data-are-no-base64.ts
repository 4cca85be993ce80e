import { withAttachment } from './with-attachment.ts'
import { mutant } from '../../mutant.ts'

export const inlineDataAreNoBase64 = mutant({
  id: 'inline-data-are-no-base64',
  fault: 'The inline document is not in base64.',
  breaks: ['NCP-01/inline-or-url'],
  dialect: 'ncp-api',
  mutate: (country) => ({
    ...country,
    listEntry: (item) =>
      withAttachment(country.listEntry(item), (attachment) => ({
        ...attachment,
        ...(attachment.data === undefined ? {} : { data: `<${attachment.data}>` }),
      })),
  }),
})
