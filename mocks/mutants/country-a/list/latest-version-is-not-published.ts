import { mutant } from '../../mutant.ts'

export const latestVersionIsNotPublished = mutant({
  id: 'latest-version-is-not-published',
  fault: 'The last but one version of a report is given as the current one.',
  breaks: ['ST-08a/latest-only', 'A10-04/all-current', 'ST-08a/superseded-marked'],
  mutate: (country) => ({
    ...country,
    itemsOf: (id) =>
      country.itemsOf(id).flatMap((item) => {
        const versions = item.report?.report.versions ?? []
        if (versions.length < 3) return [item]
        if (item.current) return []
        return [{ ...item, current: item.report?.version === versions.at(-2) }]
      }),
  }),
})
