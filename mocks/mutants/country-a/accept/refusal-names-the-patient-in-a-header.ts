import { withHeader } from '../access/with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const refusalNamesThePatientInAHeader = mutant({
  id: 'refusal-names-the-patient-in-a-header',
  fault: 'The refusal of metadata without a token names the patient in a header.',
  breaks: ['WADO-08/no-patient-data'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) => {
      const study = country.world.catalogue.studies.find(({ studyInstanceUid }) =>
        url.pathname.includes(studyInstanceUid),
      )
      const patient = country.world.catalogue.patients.find(({ id }) => id === study?.patientId)
      if (response.status !== 401 || patient === undefined) return response
      return withHeader(response, 'X-Patient', patient.identifiers[0].value)
    },
  }),
})
