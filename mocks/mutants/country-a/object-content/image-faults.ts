import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'
import { isSecond, withFiles } from '../objects/with-files.ts'
import type { FileEdit } from './element-edits.ts'
import { withBytes, withText } from './element-edits.ts'

const isCt = (file: Buffer): boolean => file.includes('1.2.840.10008.5.1.4.1.1.2\u0000')
const isNative = (file: Buffer): boolean => file.includes(Buffer.from('e07f10004f570000', 'hex'))

interface ImageFault extends Pick<Mutant, 'id' | 'fault' | 'breaks'> {
  edit: FileEdit
}

const pixelData = (edit: (bytes: Buffer) => void): FileEdit => withBytes('7fe00010', 'OW', edit)

/** What goes wrong with a native CT image on its way, while it can be read; the second object of each study. */
const faults: readonly ImageFault[] = [
  {
    id: 'pixel-is-flipped',
    fault: 'One bit of the last pixel of an image is another.',
    breaks: ['ST-08/exact-object'],
    edit: pixelData((bytes) => {
      bytes.writeUInt16LE(bytes.readUInt16LE(bytes.length - 2) ^ 1, bytes.length - 2)
    }),
  },
  {
    id: 'pixels-are-all-zero',
    fault: 'The pixels of an image are all zero, and as many as they should be.',
    breaks: ['ST-08/exact-object'],
    edit: pixelData((bytes) => {
      bytes.fill(0)
    }),
  },
  {
    id: 'pixel-spacing-is-rewritten',
    fault: 'The header of an image is rewritten: its pixels have another size.',
    breaks: ['ST-08/exact-object'],
    edit: withText('00280030', 'DS', (text) => text.replaceAll('5', '4')),
  },
  {
    id: 'rescale-is-rewritten',
    fault: 'The header of an image is rewritten: its values have another offset.',
    breaks: ['ST-08/exact-object'],
    edit: withText('00281052', 'DS', (text) => text.replace(/\d/, '9')),
  },
  {
    id: 'image-lies-elsewhere',
    fault: 'The header of an image is rewritten: the slice lies at another place.',
    breaks: ['ST-08/exact-object'],
    edit: withText('00200032', 'DS', (text) => text.replace('-160', '-150')),
  },
  {
    id: 'native-pixels-are-called-compressed',
    fault: 'The file meta information says RLE of pixels that are not compressed.',
    breaks: ['A13-05/transfer-syntax'],
    edit: withText('00020010', 'UI', (text) => text.replace(/1\.2\.1\u0000?$/, '1.2.5\u0000')),
  },
]

export const imageFaults: readonly Mutant[] = faults.map(({ edit, ...parts }) =>
  mutant({
    ...parts,
    mutate: (country) =>
      withFiles(country, (file, stored) => (isSecond(stored) && isCt(file) && isNative(file) ? edit(file) : file)),
  }),
)
