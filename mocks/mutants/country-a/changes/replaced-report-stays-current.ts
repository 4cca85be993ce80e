import { mutant } from '../../mutant.ts'
import { isChanging } from './is-changing.ts'

export const replacedReportStaysCurrent = mutant({
  id: 'replaced-report-stays-current',
  fault: 'A report that a newer version replaced is listed as current beside it.',
  breaks: ['ST-08c/never-v2-current'],
  mutate: (country) => ({
    ...country,
    itemsOf: (id) =>
      country
        .itemsOf(id)
        .map((item) =>
          item.report !== undefined && isChanging(item, 'changing-ct-chest') && item.report.version.version === 2
            ? { ...item, current: true }
            : item,
        ),
  }),
})
