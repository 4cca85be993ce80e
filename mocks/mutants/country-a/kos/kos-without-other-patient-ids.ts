import { mutant } from '../../mutant.ts'
import { withKos, without } from './with-kos.ts'

export const kosWithoutOtherPatientIds = mutant({
  id: 'kos-without-other-patient-ids',
  fault: 'The KOS manifest has no other patient identifiers.',
  breaks: ['KOS-13/other-ids'],
  mutate: (country) => withKos(country, (data) => without(data, 'OtherPatientIDsSequence')),
})
