import { mutant } from '../../mutant.ts'
import { itemsIn, withItems, withKos } from './with-kos.ts'

export const kosListsItself = mutant({
  id: 'kos-lists-itself',
  fault: 'The KOS manifest lists itself among the objects of its study.',
  breaks: ['KOS-14/not-itself', 'KOS-06/each-series', 'KOS-08/series-count'],
  mutate: (country) =>
    withKos(country, (data) => {
      const own = {
        ReferencedSOPClassUID: data['SOPClassUID'] ?? '',
        ReferencedSOPInstanceUID: data['SOPInstanceUID'] ?? '',
      }
      return withItems(data, 'CurrentRequestedProcedureEvidenceSequence', (study) => {
        const [first, ...others] = itemsIn(study, 'ReferencedSeriesSequence')
        const series = { ...first, SeriesInstanceUID: data['SeriesInstanceUID'] ?? '', ReferencedSOPSequence: [own] }
        return { ...study, ReferencedSeriesSequence: [...(first === undefined ? [] : [first]), ...others, series] }
      })
    }),
})
