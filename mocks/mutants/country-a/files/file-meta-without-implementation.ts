import { withFiles } from '../objects/with-files.ts'
import { mutant } from '../../mutant.ts'
import { withoutElement } from './with-elements.ts'

export const fileMetaWithoutImplementation = mutant({
  id: 'file-meta-without-implementation',
  fault: 'The file meta information does not say which implementation wrote it.',
  breaks: ['FILE-02/meta-elements'],
  mutate: (country) => withFiles(country, (file) => withoutElement(file, 0x0002, 0x0012)),
})
