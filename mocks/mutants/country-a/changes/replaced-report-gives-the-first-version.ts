import { mutant } from '../../mutant.ts'
import { isChanging } from './is-changing.ts'

export const replacedReportGivesTheFirstVersion = mutant({
  id: 'replaced-report-gives-the-first-version',
  fault: 'The URL of a report that a newer version replaced gives its first version.',
  breaks: ['ST-08c/v3-published-after-list'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const report = item.report?.report
      const [version] = report?.versions ?? []
      return country.documentBytes(
        report === undefined || version === undefined || item.current || !isChanging(item, 'changing-ct-chest')
          ? item
          : { ...item, report: { report, version } },
      )
    },
  }),
})
