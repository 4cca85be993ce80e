import { mutant } from '../../mutant.ts'

export const wadoAnswersJson = mutant({
  id: 'wado-answers-json',
  fault: 'A study is answered by 200 and DICOM JSON.',
  breaks: ['A13-05/rad-107', 'A10-21/rad-107-url', 'UC-01/hop-evidence', 'A34-05/rad-107-study-series'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer) =>
      answer.status === 200
        ? { ...answer, headers: [['Content-Type', 'application/dicom+json']], body: [Buffer.from('[{}]')] }
        : answer,
  }),
})
