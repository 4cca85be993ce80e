import { mutant } from '../../mutant.ts'

export const noReportIsListed = mutant({
  id: 'no-report-is-listed',
  fault: 'Reports are claimed and never listed.',
  breaks: [
    'ST-06/searchset',
    'A10-04/all-current',
    'ST-05a/boundaries',
    'ST-05a/interval',
    'ST-05b/comma-is-or',
    'ST-05c/both-names',
    'ST-05c/code-forms',
    'ST-05c/several-regions',
    'ST-05d/procedure-code',
    'ST-05d/several-values',
    'ST-05/equals-holdings',
    'UC-07/paging',
    'ST-08a/latest-only',
  ],
  mutate: (country) => ({ ...country, itemsOf: (id) => country.itemsOf(id).filter(({ kind }) => kind !== 'report') }),
})
