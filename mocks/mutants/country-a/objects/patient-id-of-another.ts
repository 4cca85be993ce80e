import { isSecond, otherLastDigit, rewritten, withFiles } from './with-files.ts'
import { mutant } from '../../mutant.ts'

export const patientIdOfAnother = mutant({
  id: 'patient-id-of-another',
  fault: 'One instance of a study has the PatientID of somebody else.',
  breaks: ['ST-03c/dicom-patient-id'],
  mutate: (country) =>
    withFiles(country, (file, stored) => (isSecond(stored) ? rewritten(file, '00100020', otherLastDigit) : file)),
})
