import { VISUAL_MARK, crc16 } from '../terms/visual-mark.ts'

/** An image as grey values, row by row. */
export interface GreyImage {
  columns: number
  rows: number
  grey: Uint8Array
}

/** Smallest difference of grey between a white and a black cell. */
const contrast = 40
/** Relative step from one size of cell to the next. */
const scaleStep = 1.025

/** Codes of the visual marks in an image, at any size and place, each once: 12 hex digits. */
export function readVisualMarks(image: GreyImage): readonly string[] {
  const found = new Set<string>()
  const largest = Math.min(image.columns / VISUAL_MARK.columns, image.rows / VISUAL_MARK.rows)
  for (let cell = 1; cell <= largest + 1e-9; cell = nextCell(cell, largest)) search(image, cell, found)
  return [...found].toSorted()
}

/** The exact largest size is tried too: an image may be nothing but its mark's width. */
const nextCell = (cell: number, largest: number): number =>
  cell < largest && cell * scaleStep > largest ? largest : cell * scaleStep

function search(image: GreyImage, cell: number, found: Set<string>): void {
  const { columns, grey } = image
  const step = Math.max(1, Math.floor(cell / 3))
  const lastColumn = columns - cell * VISUAL_MARK.columns
  const lastRow = image.rows - cell * VISUAL_MARK.rows
  const toBlack = (firstBlack + 0.5) * cell
  for (let top = 0; top <= lastRow + 1e-9; top += step) {
    const row = Math.floor(top + 0.5 * cell) * columns
    for (let left = 0; left <= lastColumn + 1e-9; left += step) {
      const white = grey[row + Math.floor(left + 0.5 * cell)] ?? 0
      if (white < contrast) continue
      const black = grey[row + Math.floor(left + toBlack)] ?? 0
      if (white - black < contrast) continue
      const threshold = (white + black) / 2
      if (!showsPattern(image, left, row, cell, threshold)) continue
      const code = codeAt(image, left, top, cell, threshold)
      if (code !== undefined) found.add(code)
    }
  }
}

const firstBlack = VISUAL_MARK.pattern.indexOf('0')
const whiteInPattern = Array.from(VISUAL_MARK.pattern, (cell) => cell === '1')

function showsPattern({ grey }: GreyImage, left: number, row: number, cell: number, threshold: number): boolean {
  for (let column = 1; column < VISUAL_MARK.columns; column++) {
    const white = (grey[row + Math.floor(left + (column + 0.5) * cell)] ?? 0) > threshold
    if (white !== whiteInPattern[column]) return false
  }
  return true
}

function codeAt(
  { columns, grey }: GreyImage,
  left: number,
  top: number,
  cell: number,
  threshold: number,
): string | undefined {
  const bytes: number[] = []
  for (let row = 1; row < VISUAL_MARK.rows; row++) {
    const start = Math.floor(top + (row + 0.5) * cell) * columns
    for (let from = 0; from < VISUAL_MARK.columns; from += 8) {
      let byte = 0
      for (let bit = 0; bit < 8; bit++) {
        const white = (grey[start + Math.floor(left + (from + bit + 0.5) * cell)] ?? 0) > threshold
        byte = byte * 2 + (white ? 1 : 0)
      }
      bytes.push(byte)
    }
  }
  const [high = 0, low = 0] = bytes.slice(-2)
  const hash = bytes.slice(0, -2)
  if (crc16(hash) !== high * 256 + low) return undefined
  return hash.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
