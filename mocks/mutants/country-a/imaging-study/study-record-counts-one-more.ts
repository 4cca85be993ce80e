import { mutant } from '../../mutant.ts'

export const studyRecordCountsOneMore = mutant({
  id: 'study-record-counts-one-more',
  fault: 'Study records count a series that does not exist.',
  breaks: ['STUDY-01/counts'],
  mutate: (country) => ({
    ...country,
    studyResource: (study, patient) => ({
      ...country.studyResource(study, patient),
      numberOfSeries: study.series.length + 1,
    }),
  }),
})
