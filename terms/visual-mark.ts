/**
 * The mark that survives rendering: a block of 16 × 5 square cells, white or black, at the lower left of every synthetic
 * frame. First row: a fixed pattern. Below it 64 bits, row by row: 48 of a hash of the frame's text
 * (`patientId|studyId|instanceNumber|frame`), 16 of a CRC over them. Windowing, JPEG and scaling leave it readable.
 */
export const VISUAL_MARK = {
  columns: 16,
  rows: 5,
  /** First row, left to right; `1` is white. */
  pattern: '1101001110001010',
} as const

/** The cells of a mark, row by row; true is white. */
export function visualMarkCells(text: string): readonly (readonly boolean[])[] {
  const bytes = bytesOf(visualCode(text))
  const check = crc16(bytes)
  const bits = [...bytes, check >> 8, check & 0xff].flatMap((byte) =>
    Array.from({ length: 8 }, (_, bit) => ((byte >> (7 - bit)) & 1) === 1),
  )
  const rows = [Array.from(VISUAL_MARK.pattern, (cell) => cell === '1')]
  for (let from = 0; from < bits.length; from += VISUAL_MARK.columns)
    rows.push(bits.slice(from, from + VISUAL_MARK.columns))
  return rows
}

/** The hash of a frame's text that its visual mark shows, 12 hex digits: FNV-1a from two beginnings. */
export function visualCode(text: string): string {
  const one = fnv1a(text, 0x811c9dc5)
  const other = fnv1a(text, 0x01000193) & 0xffff
  return one.toString(16).padStart(8, '0') + other.toString(16).padStart(4, '0')
}

function bytesOf(hex: string): readonly number[] {
  return (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16))
}

function fnv1a(text: string, beginning: number): number {
  let hash = beginning
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

/** CRC-16/IBM-3740: black cells alone have another one. */
export function crc16(bytes: readonly number[]): number {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021
    crc &= 0xffff
  }
  return crc
}
