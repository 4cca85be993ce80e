import { withFiles } from '../objects/with-files.ts'
import { mutant } from '../../mutant.ts'
import { elementAt, withElement } from './with-elements.ts'

export const valueOfOddLength = mutant({
  id: 'value-of-odd-length',
  fault: 'A value in the objects has an odd number of bytes.',
  breaks: ['FILE-05/even-length'],
  mutate: (country) =>
    withFiles(country, (file) => {
      const classUid = elementAt(file, 0x0008, 0x0016) // Instance Creator UID stands before it
      return classUid === undefined
        ? file
        : withElement(file, classUid.at, { group: 0x0008, element: 0x0014, vr: 'UI', value: '1.2.3' })
    }),
})
