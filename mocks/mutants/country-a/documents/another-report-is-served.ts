import { mutant } from '../../mutant.ts'

export const anotherReportIsServed = mutant({
  id: 'another-report-is-served',
  fault: 'Every attachment URL of a report gives the same report.',
  breaks: [
    'ST-08/exact-object',
    'A8-01/status-aligned',
    'UC-05/study-uid-sets',
    'UC-15/by-study-uid',
    'UC-15/by-accession',
    'A2-02/study-instance-uid',
  ],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const first = country.itemsOf(item.patient.id).find(({ kind }) => kind === 'report')
      return country.documentBytes(item.kind === 'report' && first !== undefined ? first : item)
    },
  }),
})
