import { withFiles } from '../objects/with-files.ts'
import { mutant } from '../../mutant.ts'
import { elementAt, withElement } from './with-elements.ts'

export const uidWithALeadingZero = mutant({
  id: 'uid-with-a-leading-zero',
  fault: 'A UID in the objects has a component with a leading zero.',
  breaks: ['FILE-04/uid-syntax'],
  mutate: (country) =>
    withFiles(country, (file) => {
      const classUid = elementAt(file, 0x0008, 0x0016) // Instance Creator UID stands before it
      return classUid === undefined
        ? file
        : withElement(file, classUid.at, { group: 0x0008, element: 0x0014, vr: 'UI', value: '1.2.03' })
    }),
})
