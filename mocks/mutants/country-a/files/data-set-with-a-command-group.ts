import { withFiles } from '../objects/with-files.ts'
import { mutant } from '../../mutant.ts'
import { dataSetAt, withElement } from './with-elements.ts'

export const dataSetWithACommandGroup = mutant({
  id: 'data-set-with-a-command-group',
  fault: 'The data set begins with an element of a reserved group.',
  breaks: ['FILE-03/reserved-groups'],
  mutate: (country) =>
    withFiles(country, (file) =>
      withElement(file, dataSetAt(file), { group: 0x0006, element: 0x0010, vr: 'LO', value: 'X ' }),
    ),
})
