import { mutant } from '../../mutant.ts'

export const reportIsAnEmptyBundle = mutant({
  id: 'report-is-an-empty-bundle',
  fault: 'A report is an empty Bundle with status 200.',
  breaks: ['UC-01/hop-evidence', 'ST-08/exact-object'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) =>
      item.kind === 'report'
        ? Buffer.from(JSON.stringify({ resourceType: 'Bundle', type: 'document' }))
        : country.documentBytes(item),
  }),
})
