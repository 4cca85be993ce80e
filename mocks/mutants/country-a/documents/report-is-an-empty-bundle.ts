import { mutant } from '../../mutant.ts'

export const reportIsAnEmptyBundle = mutant({
  id: 'report-is-an-empty-bundle',
  fault: 'A report is an empty Bundle with status 200.',
  breaks: [
    'UC-01/hop-evidence',
    'ST-08/exact-object',
    'UC-05/study-uid-sets',
    'UC-15/by-study-uid',
    'UC-15/by-accession',
    'A2-02/study-instance-uid',
  ],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) =>
      item.kind === 'report'
        ? Buffer.from(JSON.stringify({ resourceType: 'Bundle', type: 'document' }))
        : country.documentBytes(item),
  }),
})
