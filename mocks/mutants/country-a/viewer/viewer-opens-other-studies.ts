import { mutant } from '../../mutant.ts'

export const viewerOpensOtherStudies = mutant({
  id: 'viewer-opens-other-studies',
  fault: 'The viewer opens every study of the patient whom the token names.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({
    ...country,
    launchOpens: (claims, grant) => country.patientIsBound(claims, grant.patient),
  }),
})
