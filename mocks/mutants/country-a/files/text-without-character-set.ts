import { withFiles } from '../objects/with-files.ts'
import { mutant } from '../../mutant.ts'
import { withoutElement } from './with-elements.ts'

export const textWithoutCharacterSet = mutant({
  id: 'text-without-character-set',
  fault: 'The objects do not say the character set of their text.',
  breaks: ['FILE-07/character-set', 'A1-04/content-known-same-transfer'],
  mutate: (country) => withFiles(country, (file) => withoutElement(file, 0x0008, 0x0005)),
})
