import { withFiles } from '../objects/with-files.ts'
import { mutant } from '../../mutant.ts'

export const groupLengthIsZero = mutant({
  id: 'group-length-is-zero',
  fault: 'The group length of the file meta information is 0.',
  breaks: ['FILE-01/group-length'],
  mutate: (country) =>
    withFiles(country, (file) => {
      const copy = Buffer.from(file)
      copy.writeUInt32LE(0, 140)
      return copy
    }),
})
