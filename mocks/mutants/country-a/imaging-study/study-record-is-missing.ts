import { mutant } from '../../mutant.ts'

export const studyRecordIsMissing = mutant({
  id: 'study-record-is-missing',
  fault: 'One study has no record.',
  breaks: ['STUDY-01/whole-list'],
  mutate: (country) => ({ ...country, studiesOf: (patientId) => country.studiesOf(patientId).slice(0, -1) }),
})
