import { otherLastDigit, rewritten, withFiles } from './with-files.ts'
import { mutant } from '../../mutant.ts'

export const patientIdOfAnotherThroughout = mutant({
  id: 'patient-id-of-another-throughout',
  fault: 'All objects have the PatientID of somebody else under the issuer of the patient.',
  breaks: ['ST-03c/dicom-patient-id'],
  mutate: (country) => withFiles(country, (file) => rewritten(file, '00100020', otherLastDigit)),
})
