import { isSecond, withFiles } from './with-files.ts'
import { mutant } from '../../mutant.ts'

export const objectsWithoutPreamble = mutant({
  id: 'objects-without-preamble',
  fault: 'One object comes as a bare data set, without preamble and DICM.',
  breaks: ['A13-03/part-10'],
  mutate: (country) => withFiles(country, (file, stored) => (isSecond(stored) ? file.subarray(132) : file)),
})
