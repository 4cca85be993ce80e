import { otherLastDigit, rewritten, withFiles } from './with-files.ts'
import { mutant } from '../../mutant.ts'

export const seriesUidIsReplaced = mutant({
  id: 'series-uid-is-replaced',
  fault: 'The Series Instance UID in the objects is not the one that they were asked by.',
  breaks: ['ST-08/uids'],
  mutate: (country) => withFiles(country, (file) => rewritten(file, '0020000E', otherLastDigit)),
})
