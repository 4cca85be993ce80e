import { mutant } from '../../mutant.ts'
import type { ListItem } from '../../../country-a/country-world.ts'
import { isChanging } from './is-changing.ts'

export const withdrawnReportIsListedAsSuperseded = mutant({
  id: 'withdrawn-report-is-listed-as-superseded',
  fault: 'A withdrawn report is listed as superseded.',
  breaks: ['CHANGE-01/withdrawn-not-listed'],
  mutate: (country) => {
    const known = new Map<string, ListItem>()
    return {
      ...country,
      itemsOf: (id) => {
        const items = country.itemsOf(id)
        for (const item of items)
          if (item.report !== undefined && isChanging(item, 'changing-dx-chest')) known.set(item.id, item)
        const lost = [...known.values()].filter(
          (item) => item.patient.id === id && !items.some((one) => one.id === item.id),
        )
        return [...items, ...lost.map((item) => ({ ...item, current: false }))]
      },
    }
  },
})
