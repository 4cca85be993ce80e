import { mutant } from '../../mutant.ts'
import { withKos, without } from './with-kos.ts'

export const kosWithoutStudyTime = mutant({
  id: 'kos-without-study-time',
  fault: 'The KOS manifest does not say at what time the study was made.',
  breaks: ['KOS-16/study-moment'],
  mutate: (country) => withKos(country, (data) => without(data, 'StudyTime')),
})
