import { replaced, withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const specimenCodesWithoutWords = mutant({
  id: 'specimen-codes-without-words',
  fault: 'Codes of the specimens have neither display nor text.',
  breaks: ['A3-04/coded-elements-have-display'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'Specimen'
        ? replaced(replaced(resource, 'display', 'userSelected'), 'text', 'unknown')
        : resource,
    ),
})
