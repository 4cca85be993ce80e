import { mutant } from '../../mutant.ts'

export const multipartTypeIsNotQuoted = mutant({
  id: 'multipart-type-is-not-quoted',
  fault: 'The type parameter of multipart/related is not quoted.',
  breaks: ['A13-05/multipart'],
  mutate: (country) => ({
    ...country,
    multipartContentType: (boundary) => `multipart/related; type=application/dicom; boundary=${boundary}`,
  }),
})
