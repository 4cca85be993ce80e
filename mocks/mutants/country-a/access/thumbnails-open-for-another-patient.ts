import { withServiceAccess } from './with-service-access.ts'
import { mutant } from '../../mutant.ts'

export const thumbnailsOpenForAnotherPatient = mutant({
  id: 'thumbnails-open-for-another-patient',
  fault: "Thumbnails come with another patient's token.",
  breaks: ['ST-03c/other-patient-refused'],
  mutate: (country) =>
    withServiceAccess(country, ['thumbnail'], (whole) => ({
      patientIsBound: () => true,
      studyIsBound: (claims, uid) => {
        const { patients, studies } = whole.world.catalogue
        const study = studies.find(({ studyInstanceUid }) => studyInstanceUid === uid)
        const owner = patients.find(({ id }) => id === study?.patientId)
        return whole.studyIsBound(claims, uid) || (owner !== undefined && !whole.patientIsBound(claims, owner))
      },
    })),
})
