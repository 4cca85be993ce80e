import { mutant } from '../../mutant.ts'
import { itemsIn, withKos, withSeries } from './with-kos.ts'

export const kosNamesAnObjectTwice = mutant({
  id: 'kos-names-an-object-twice',
  fault: 'The evidence of the KOS manifest names the first object of each series twice.',
  breaks: ['KOS-02/once', 'A10-24/kos-parses-sop-class'],
  mutate: (country) =>
    withKos(country, (data) =>
      withSeries(data, (series) => {
        const objects = itemsIn(series, 'ReferencedSOPSequence')
        return { ...series, ReferencedSOPSequence: [...objects, ...objects.slice(0, 1)] }
      }),
    ),
})
