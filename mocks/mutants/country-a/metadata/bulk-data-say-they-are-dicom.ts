import { withType } from './with-type.ts'
import { mutant } from '../../mutant.ts'

export const bulkDataSayTheyAreDicom = mutant({
  id: 'bulk-data-say-they-are-dicom',
  fault: 'Bulk data come as parts of type application/dicom.',
  breaks: ['WADO-06/octet-stream'],
  mutate: (country) => ({
    ...country,
    answer: async (_request, response, { url }) =>
      url.pathname.includes('/bulkdata/') && response.status === 200
        ? withType(response, 'application/octet-stream"', 'application/dicom"')
        : response,
  }),
})
