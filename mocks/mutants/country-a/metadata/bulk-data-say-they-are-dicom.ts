import { mutant } from '../../mutant.ts'

export const bulkDataSayTheyAreDicom = mutant({
  id: 'bulk-data-say-they-are-dicom',
  fault: 'Bulk data come as parts of type application/dicom.',
  breaks: ['WADO-06/octet-stream'],
  mutate: (country) => ({
    ...country,
    octetStreamType: (boundary, service) => {
      const type = country.octetStreamType(boundary, service)
      return service === 'bulkdata' ? type.replace('application/octet-stream', 'application/dicom') : type
    },
  }),
})
