import type { ObjectKind } from '../../../../fixtures/catalogue/object-kinds.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'
import { otherLastDigit } from '../objects/with-files.ts'
import { withObject } from '../object-types/with-object.ts'
import type { FileEdit } from './element-edits.ts'
import { shortened, withBytes, withShorterFragment, withText } from './element-edits.ts'

interface KindFault {
  id: string
  fault: string
  kind: ObjectKind
  edit: FileEdit
}

const pixelData = (edit: (bytes: Buffer) => void): FileEdit => withBytes('7fe00010', 'OW', edit)
const otherSide = (side: string): string => (side.startsWith('R') ? 'L ' : 'R ')

/** The samples of the first two of several channels change places. */
function swapChannels(samples: Buffer, channels: number): void {
  for (let at = 0; at + 4 <= samples.length; at += 2 * channels)
    samples
      .subarray(at, at + 4)
      .swap32()
      .swap16()
}

/** What goes wrong with the content of one kind of object, while the object can be read; one edit each. */
const faults: readonly KindFault[] = [
  {
    id: 'ecg-leads-change-places',
    fault: 'The samples of leads I and II of an ECG have changed places.',
    kind: 'ecg',
    edit: withBytes('54001010', 'OW', (samples) => {
      swapChannels(samples, 12)
    }),
  },
  {
    id: 'eeg-channel-is-flat',
    fault: 'An EEG has lost the signal of its second channel.',
    kind: 'eeg',
    edit: withBytes('54001010', 'OW', (samples) => {
      for (let at = 2; at < samples.length; at += 4) samples.writeInt16LE(0, at)
    }),
  },
  {
    id: 'eeg-sensitivity-is-another',
    fault: 'The sensitivity of the channels of an EEG is twice what it was.',
    kind: 'eeg',
    edit: withText('003a0210', 'DS', (text) => text.replace('0.1', '0.2')),
  },
  {
    id: 'pressure-in-another-unit',
    fault: 'Blood pressures are said to be in kilopascal, and their numbers stay.',
    kind: 'hemodynamic',
    edit: withText('00080100', 'SH', (text) => text.replace('mm[Hg] ', 'k[Pa]  ').replace('mm[Hg]', 'kPa   ')),
  },
  {
    id: 'nuclear-counts-are-scaled',
    fault: 'The counts of a bone scan are halved.',
    kind: 'nuclear-medicine',
    edit: pixelData((bytes) => {
      for (let at = bytes.length / 2; at < bytes.length; at += 2) bytes.writeUInt16LE(bytes.readUInt16LE(at) >> 1, at)
    }),
  },
  {
    id: 'nuclear-object-counts-one-frame-more',
    fault: 'A bone scan says one frame more than its pixels have.',
    kind: 'nuclear-medicine',
    edit: withText('00280008', 'IS', (text) => String(Number(text) + 1).padEnd(text.length)),
  },
  {
    id: 'pet-units-are-another',
    fault: 'A PET image says that its values are counts.',
    kind: 'pet',
    edit: withText('00541001', 'CS', (text) => 'CNTS'.padEnd(text.length)),
  },
  {
    id: 'tooth-is-another',
    fault: 'An intra-oral image is of another place in the mouth.',
    kind: 'intra-oral',
    edit: withText('00080100', 'SH', (text) => (text.startsWith('661') ? otherLastDigit(text) : text)),
  },
  {
    id: 'contours-in-another-frame-of-reference',
    fault: 'The contours of a structure set are in another frame of reference than its images.',
    kind: 'structure-set',
    edit: withText('30060024', 'UI', otherLastDigit),
  },
  {
    id: 'contour-is-shifted',
    fault: 'A contour of a structure set is shifted.',
    kind: 'structure-set',
    edit: withText('30060050', 'DS', (text) => text.replace('-20\\-20', '-25\\-25')),
  },
  {
    id: 'dose-grid-is-scaled-by-another-factor',
    fault: 'The scaling of a dose grid is ten times what it was.',
    kind: 'rt-dose',
    edit: withText('3004000e', 'DS', (text) => text.replace('0.001', '0.010')),
  },
  {
    id: 'dose-value-is-another',
    fault: 'The dose area product in a dose report is another number.',
    kind: 'dose-report',
    edit: withText('0040a30a', 'DS', otherLastDigit),
  },
  {
    id: 'fundus-is-of-the-other-eye',
    fault: 'The sides of two fundus images have changed places.',
    kind: 'ophthalmic',
    edit: withText('00200062', 'CS', otherSide),
  },
  {
    id: 'pdf-in-an-object-is-cut',
    fault: 'The PDF inside an object lacks its last bytes.',
    kind: 'encapsulated-pdf',
    edit: shortened('00420011', 'OB', 100),
  },
  {
    id: 'video-stream-is-cut',
    fault: 'The stream of a video ends before its last pictures.',
    kind: 'endoscopy-video',
    edit: (file) => withShorterFragment(file, 400),
  },
  {
    id: 'annotation-is-elsewhere',
    fault: 'The mark of a presentation state is at another place of the image.',
    kind: 'presentation-state',
    edit: withBytes('00700010', 'FL', (corner) => {
      corner.writeFloatLE(1, 0)
    }),
  },
  {
    id: 'frames-of-a-volume-are-reversed',
    fault: 'The frames of an enhanced MR come in reverse order.',
    kind: 'enhanced-mr',
    edit: pixelData((bytes) => {
      const frames = [0, 1, 2].map((index) =>
        Buffer.from(bytes.subarray((index * bytes.length) / 3, ((index + 1) * bytes.length) / 3)),
      )
      Buffer.concat(frames.toReversed()).copy(bytes)
    }),
  },
]

export const kindFaults: readonly Mutant[] = faults.map(({ kind, edit, ...parts }) =>
  mutant({ ...parts, breaks: ['ST-08/exact-object'], mutate: (country) => withObject(country, kind, edit) }),
)
