import { isSecond, otherLastDigit, rewritten, withFiles } from './with-files.ts'
import { mutant } from '../../mutant.ts'

export const fileMetaOfAnotherInstance = mutant({
  id: 'file-meta-of-another-instance',
  fault: 'The file meta information names another SOP instance than the header.',
  breaks: ['A2-06/same-in-file'],
  mutate: (country) =>
    withFiles(country, (file, stored) => (isSecond(stored) ? rewritten(file, '00020003', otherLastDigit) : file)),
})
