import { mutant } from '../../mutant.ts'

export const singlePartSaysMultipart = mutant({
  id: 'single-part-says-multipart',
  fault: 'One file alone says multipart/related.',
  breaks: ['WADO-07/single-part'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer) =>
      answer.headers.some(([name, value]) => name === 'Content-Type' && value.startsWith('application/dicom'))
        ? { ...answer, headers: [['Content-Type', country.multipartContentType('b')]] }
        : answer,
  }),
})
