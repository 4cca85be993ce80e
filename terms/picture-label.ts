/**
 * What a QR code in the pixels of a synthetic frame says: the picture can be told from a screenshot of any viewer.
 * Text: `patientId|studyId|instanceNumber|frame|side|version`; side is `L`, `R` or nothing, version from 1.
 */
export interface PictureLabel {
  patientId: string
  studyId: string
  instanceNumber: number
  frame: number
  side: '' | 'L' | 'R'
  version: number
}

/** The text of a label. */
export function pictureLabelText(label: PictureLabel): string {
  const { patientId, studyId, instanceNumber, frame, side, version } = label
  return [patientId, studyId, instanceNumber, frame, side, version].join('|')
}

/** Where the code is: its lower right corner this many samples from that of the frame; a white border of them is around it. */
export const PICTURE_LABEL = {
  /** Samples of a module's side. */
  moduleSamples: 2,
  borderSamples: 4,
  /** Error correction level L. */
  correction: 'L',
  /** Shortest side of a frame that has one. */
  shortestSide: 128,
} as const
