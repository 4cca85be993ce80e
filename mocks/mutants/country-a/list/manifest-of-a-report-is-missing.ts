import { mutant } from '../../mutant.ts'

export const manifestOfAReportIsMissing = mutant({
  id: 'manifest-of-a-report-is-missing',
  fault: 'Neither manifest of a reported study is listed.',
  breaks: ['UC-15/orphans', 'A10-04/all-current'],
  mutate: (country) => ({
    ...country,
    itemsOf: (id) => {
      const items = country.itemsOf(id)
      const reported = items.findLast(({ kind }) => kind === 'report')?.study
      return items.filter(({ kind, study }) => kind === 'report' || study !== reported)
    },
  }),
})
