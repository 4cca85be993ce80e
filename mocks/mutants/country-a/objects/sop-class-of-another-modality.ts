import { rewritten, withFiles } from './with-files.ts'
import { mutant } from '../../mutant.ts'

export const sopClassOfAnotherModality = mutant({
  id: 'sop-class-of-another-modality',
  fault: 'The SOP class of the objects is not the one that the manifest names.',
  breaks: ['A13-03/sop-class'],
  mutate: (country) =>
    withFiles(country, (file) => {
      const secondary = (value: string): string => value.replace(/\d(?=\0?$)/, '9')
      return rewritten(rewritten(file, '00080016', secondary), '00020002', secondary)
    }),
})
