import { mutant } from '../../mutant.ts'

export const noReportIsListed = mutant({
  id: 'no-report-is-listed',
  fault: 'Reports are claimed and never listed.',
  breaks: ['ST-06/searchset', 'A10-04/all-current', 'ST-08a/latest-only'],
  mutate: (country) => ({ ...country, itemsOf: (id) => country.itemsOf(id).filter(({ kind }) => kind !== 'report') }),
})
