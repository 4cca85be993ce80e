import { mutant } from '../../mutant.ts'

export const framesSayTheyAreDicom = mutant({
  id: 'frames-say-they-are-dicom',
  fault: 'The multipart type of frames is application/dicom.',
  breaks: ['WADO-01/octet-stream'],
  mutate: (country) => ({
    ...country,
    octetStreamType: (boundary, service) => {
      const type = country.octetStreamType(boundary, service)
      return service === 'frames' ? type.replace('application/octet-stream', 'application/dicom') : type
    },
  }),
})
