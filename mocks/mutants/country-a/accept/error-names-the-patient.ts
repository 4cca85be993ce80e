import { mutant } from '../../mutant.ts'

export const errorNamesThePatient = mutant({
  id: 'error-names-the-patient',
  fault: 'The error for an unknown instance names the patient of the study.',
  breaks: ['WADO-08/no-patient-data'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { url }) => {
      const study = country.world.catalogue.studies.find(({ studyInstanceUid }) =>
        url.pathname.includes(studyInstanceUid),
      )
      const patient = country.world.catalogue.patients.find(({ id }) => id === study?.patientId)
      return answer.status === 404 && patient !== undefined
        ? { ...answer, headers: [], body: [Buffer.from(`{"error":"no such object of ${patient.family}"}`)] }
        : answer
    },
  }),
})
