import { mutant } from '../../mutant.ts'

export const framesSayTheyAreDicom = mutant({
  id: 'frames-say-they-are-dicom',
  fault: 'The multipart type of frames is application/dicom.',
  breaks: ['WADO-01/octet-stream'],
  mutate: (country) => ({
    ...country,
    octetStreamType: (boundary) =>
      country.octetStreamType(boundary).replace('application/octet-stream', 'application/dicom'),
  }),
})
