import { mutant } from '../../mutant.ts'

export const deprecatedReportIsListedTwice = mutant({
  id: 'deprecated-report-is-listed-twice',
  fault: 'A deprecated report is listed as superseded, and as current too.',
  breaks: ['CHANGE-01/deprecated-not-current'],
  mutate: (country) => ({
    ...country,
    itemsOf: (id) =>
      country
        .itemsOf(id)
        .flatMap((item) => (item.report?.report.deprecated === true ? [item, { ...item, current: true }] : [item])),
  }),
})
