import { instanceFile } from '../../../../fixtures/dicom/instance-file.ts'
import { isSecond, withFiles } from './with-files.ts'
import { mutant } from '../../mutant.ts'

export const patientIdOfAnother = mutant({
  id: 'patient-id-of-another',
  fault: 'One instance of a study is of another patient.',
  breaks: ['ST-03c/dicom-patient-id', 'ST-08/exact-object'],
  mutate: (country) =>
    withFiles(country, (file, stored) => {
      const { catalogue } = country.world
      const { study, series, instance } = stored
      const other = catalogue.patients.find(({ id }) => id !== study.patientId)
      if (!isSecond(stored) || other === undefined) return file
      return instanceFile(catalogue, { ...study, patientId: other.id }, series, instance)
    }),
})
