import { mutant } from '../../mutant.ts'

export const studyPageSkipsOne = mutant({
  id: 'study-page-skips-one',
  fault: 'The next page of study records begins one too late.',
  breaks: ['STUDY-01/paging'],
  mutate: (country) => ({ ...country, nextStudyOffset: (offset, count) => country.nextStudyOffset(offset, count) + 1 }),
})
