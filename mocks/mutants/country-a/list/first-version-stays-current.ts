import { mutant } from '../../mutant.ts'

export const firstVersionStaysCurrent = mutant({
  id: 'first-version-stays-current',
  fault: 'The first of several versions of a report stays current.',
  breaks: [
    'ST-08a/latest-only',
    'ST-08a/one-current',
    'A10-04/all-current',
    'ST-05a/interval',
    'ST-05b/comma-is-or',
    'ST-05c/both-names',
    'ST-05c/code-forms',
    'ST-05c/several-regions',
    'ST-05d/procedure-code',
    'ST-05d/several-values',
    'ST-05/equals-holdings',
  ],
  mutate: (country) => ({
    ...country,
    itemsOf: (id) =>
      country.itemsOf(id).map((item) => {
        const isFirst = item.report !== undefined && item.report.report.versions[0] === item.report.version
        return isFirst ? { ...item, current: true } : item
      }),
  }),
})
