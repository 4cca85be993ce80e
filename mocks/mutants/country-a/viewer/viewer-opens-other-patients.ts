import { mutant } from '../../mutant.ts'

export const viewerOpensOtherPatients = mutant({
  id: 'viewer-opens-other-patients',
  fault: "The viewer opens a study with another patient's token.",
  breaks: ['ST-03c/viewer-other-patient'],
  mutate: (country) => ({
    ...country,
    launchOpens: (claims, grant) =>
      !country.patientIsBound(claims, grant.patient) || country.launchOpens(claims, grant),
  }),
})
