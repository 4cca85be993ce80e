import { isSecond, withFiles } from './with-files.ts'
import { mutant } from '../../mutant.ts'

export const objectIsCut = mutant({
  id: 'object-is-cut',
  fault: 'One object of a study ends in the middle of its pixel data.',
  breaks: ['A13-03/parses'],
  mutate: (country) => withFiles(country, (file, stored) => (isSecond(stored) ? file.subarray(0, -200) : file)),
})
