import { lawfulVariant } from '../mutant.ts'

export const multipartInOtherWords = lawfulVariant({
  id: 'multipart-in-other-words',
  what: 'Multipart answers quote their boundary, put it first, and their parts say neither length nor transfer syntax.',

  mutate: (country) => ({
    ...country,
    multipartContentType: (boundary) => `Multipart/Related;boundary="${boundary}";type="application/dicom"`,
    partHeaders: ({ instance }) => [
      ['content-type', 'application/dicom'],
      ['Content-Location', `/instances/${instance.sopInstanceUid}`],
    ],
  }),
})
