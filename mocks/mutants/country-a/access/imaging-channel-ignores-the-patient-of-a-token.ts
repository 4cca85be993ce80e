import { studiesIn } from '../../../country-a/token/token-order.ts'
import { mutant } from '../../mutant.ts'

export const imagingChannelIgnoresThePatientOfAToken = mutant({
  id: 'imaging-channel-ignores-the-patient-of-a-token',
  fault: 'Any imaging token opens every study of everybody.',
  breaks: ['ST-03c/other-patient-refused', 'WADO-11/other-study', 'WADO-11/search-own-studies'],
  mutate: (country) => ({
    ...country,
    patientIsBound: (claims, patient) => studiesIn(claims).length > 0 || country.patientIsBound(claims, patient),
    studyIsBound: (claims, uid) => studiesIn(claims).length > 0 || country.studyIsBound(claims, uid),
  }),
})
