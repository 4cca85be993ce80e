import { mutant } from '../../mutant.ts'

export const anotherReportIsServed = mutant({
  id: 'another-report-is-served',
  fault: 'Every attachment URL of a report gives the same report.',
  breaks: ['ST-08/exact-object'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const first = country.itemsOf(item.patient.id).find(({ kind }) => kind === 'report')
      return country.documentBytes(item.kind === 'report' && first !== undefined ? first : item)
    },
  }),
})
