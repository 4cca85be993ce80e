import { withFiles } from '../objects/with-files.ts'
import { mutant } from '../../mutant.ts'
import { dataSetAt, elementAt, withoutElement } from './with-elements.ts'

export const tagsOutOfOrder = mutant({
  id: 'tags-out-of-order',
  fault: 'Two data elements of the objects have changed places.',
  breaks: ['FILE-06/tag-order'],
  mutate: (country) =>
    withFiles(country, (file) => {
      const found = elementAt(file, 0x0008, 0x0070)
      if (found === undefined) return file
      const moved = file.subarray(found.at, found.at + found.length)
      const rest = withoutElement(file, 0x0008, 0x0070)
      return Buffer.concat([rest.subarray(0, dataSetAt(rest)), moved, rest.subarray(dataSetAt(rest))])
    }),
})
