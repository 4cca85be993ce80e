import { mutant } from '../../mutant.ts'
import { isChanging } from './is-changing.ts'

export const replacedReportIsAServerError = mutant({
  id: 'replaced-report-is-a-server-error',
  fault: 'The URL of a report that a newer version replaced answers 500.',
  breaks: ['ST-08c/v3-published-after-list'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      if (isChanging(item, 'changing-ct-chest') && item.report !== undefined && !item.current)
        throw new Error('the version is no longer the newest')
      return country.documentBytes(item)
    },
  }),
})
