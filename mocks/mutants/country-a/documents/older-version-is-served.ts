import { mutant } from '../../mutant.ts'

export const olderVersionIsServed = mutant({
  id: 'older-version-is-served',
  fault: 'The URL of the latest version of a report gives its first version.',
  breaks: ['ST-08/exact-object'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const report = item.report?.report
      return country.documentBytes(
        report === undefined ? item : { ...item, report: { report, version: report.versions[0] } },
      )
    },
  }),
})
