import { replaced, withObject } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const doseReportWithoutDose = mutant({
  id: 'dose-report-without-dose',
  fault: 'The dose report holds no value of a dose.',
  breaks: ['D-32/presence-dose-observation-rdsr'],
  mutate: (country) =>
    withObject(country, 'dose-report', (file) =>
      replaced(replaced(replaced(file, '113722', '113999'), '113725', '113999'), '122130', '113999'),
    ),
})
