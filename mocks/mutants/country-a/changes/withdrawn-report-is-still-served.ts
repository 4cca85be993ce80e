import { mutant } from '../../mutant.ts'
import type { ListItem } from '../../../country-a/country-world.ts'
import { isChanging } from './is-changing.ts'

export const withdrawnReportIsStillServed = mutant({
  id: 'withdrawn-report-is-still-served',
  fault: 'The URL of a withdrawn report gives it as before.',
  breaks: ['CHANGE-02/gone'],
  mutate: (country) => {
    const known = new Map<string, ListItem>()
    return {
      ...country,
      findDocument: (resourceType, id) => {
        const item = country.findDocument(resourceType, id) ?? known.get(id)
        if (item !== undefined && isChanging(item, 'changing-dx-chest')) known.set(id, item)
        return item
      },
      itemsOf: (id) => {
        const items = country.itemsOf(id)
        for (const item of items) if (isChanging(item, 'changing-dx-chest')) known.set(item.id, item)
        return items
      },
    }
  },
})
