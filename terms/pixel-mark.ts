/**
 * The machine-readable mark in the pixels of every synthetic frame: ASCII `BLM1`, one length byte, then ASCII
 * `patientId|studyId|instanceNumber|frame`, one byte per sample, from the first sample of the frame on (rows wrap).
 * 8-bit: the sample is the byte; 16-bit little endian: low byte the byte, high byte 0.
 */
const PIXEL_MARK_MAGIC = 'BLM1'

/** Longest text of a mark, in bytes (it must fit the samples of one frame). */
const PIXEL_MARK_MAX_LENGTH = 200

export interface PixelMark {
  patientId: string
  studyId: string
  /** From 1. */
  instanceNumber: number
  /** From 1. */
  frame: number
}

/** The bytes of a mark, one per sample, with magic and length. @throws when the text is not ASCII or too long. */
export function encodePixelMark(mark: PixelMark): Uint8Array {
  const text = [mark.patientId, mark.studyId, mark.instanceNumber, mark.frame].join('|')
  if (!/^[\x20-\x7e]*$/.test(text) || text.length > PIXEL_MARK_MAX_LENGTH) {
    throw new RangeError(`a pixel mark is ASCII of at most ${String(PIXEL_MARK_MAX_LENGTH)} characters: ${text}`)
  }
  const ascii = (s: string): number[] => Array.from(s, (c) => c.charCodeAt(0))
  return Uint8Array.from([...ascii(PIXEL_MARK_MAGIC), text.length, ...ascii(text)])
}

/** The mark at the start of a frame's pixel bytes, or undefined when there is none. `bitsAllocated` is 8 or 16. */
export function decodePixelMark(frame: Uint8Array, bitsAllocated: 8 | 16): PixelMark | undefined {
  const step = bitsAllocated / 8
  const sample = (index: number): number | undefined =>
    step === 2 && frame[index * 2 + 1] !== 0 ? undefined : frame[index * step]
  const text = (from: number, length: number): string =>
    Array.from({ length }, (_, i) => String.fromCharCode(sample(from + i) ?? 0)).join('')
  if (text(0, PIXEL_MARK_MAGIC.length) !== PIXEL_MARK_MAGIC) return undefined
  const length = sample(PIXEL_MARK_MAGIC.length) ?? 0
  const parts = text(PIXEL_MARK_MAGIC.length + 1, length).split('|')
  const [patientId, studyId, instanceNumber, frameNumber] = parts
  if (parts.length !== 4 || !patientId || !studyId) return undefined
  if (!/^\d+$/.test(instanceNumber ?? '') || !/^\d+$/.test(frameNumber ?? '')) return undefined
  return { patientId, studyId, instanceNumber: Number(instanceNumber), frame: Number(frameNumber) }
}
