import { instanceFile } from '../../../../fixtures/dicom/instance-file.ts'
import { isSecond, withFiles } from './with-files.ts'
import { mutant } from '../../mutant.ts'

export const secondLocalPatientId = mutant({
  id: 'second-local-patient-id',
  fault: 'One instance of a study has a PatientID of the hospital, the others the national one.',
  breaks: ['ST-03c/dicom-patient-id'],
  mutate: (country) =>
    withFiles(country, (file, stored) => {
      const { study, series, instance } = stored
      const local = { ...study, localPatientId: { value: 'H-4711', issuer: 'urn:oid:2.999.8.3' } }
      return isSecond(stored) ? instanceFile(country.world.catalogue, local, series, instance) : file
    }),
})
