import { mutant } from '../../mutant.ts'

export const firstVersionStaysCurrent = mutant({
  id: 'first-version-stays-current',
  fault: 'The first of several versions of a report stays current.',
  breaks: ['ST-08a/latest-only', 'ST-08a/one-current', 'ST-08a/superseded-marked'],
  mutate: (country) => ({
    ...country,
    itemsOf: (id) =>
      country.itemsOf(id).map((item) => {
        const isFirst = item.report !== undefined && item.report.report.versions[0] === item.report.version
        return isFirst ? { ...item, current: true } : item
      }),
  }),
})
