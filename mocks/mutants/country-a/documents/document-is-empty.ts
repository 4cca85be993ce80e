import { mutant } from '../../mutant.ts'

export const documentIsEmpty = mutant({
  id: 'document-is-empty',
  fault: 'A minimal report is answered by status 200 and no bytes.',
  breaks: ['A10-21/url-resolves', 'ST-08/exact-object', 'A10-22/format-true', 'UC-01/hop-evidence'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) =>
      item.report?.report.depth === 'minimal-pdf' ? new Uint8Array() : country.documentBytes(item),
  }),
})
