import { otherLastDigit, rewritten, withFiles } from './with-files.ts'
import { mutant } from '../../mutant.ts'

export const studyUidIsReplaced = mutant({
  id: 'study-uid-is-replaced',
  fault: 'The Study Instance UID in the objects is another one.',
  breaks: ['ST-08/uids', 'A2-02/study-instance-uid'],
  mutate: (country) => withFiles(country, (file) => rewritten(file, '0020000D', otherLastDigit)),
})
