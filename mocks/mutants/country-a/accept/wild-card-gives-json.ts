import { mutant } from '../../mutant.ts'

export const wildCardGivesJson = mutant({
  id: 'wild-card-gives-json',
  fault: 'Accept */* gives metadata instead of objects.',
  breaks: ['WADO-07/default-media-type'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { headers }) =>
      answer.status === 200 && headers.get('accept') === '*/*'
        ? { ...answer, headers: [['Content-Type', 'application/dicom+json']], body: [Buffer.from('[{}]')] }
        : answer,
  }),
})
