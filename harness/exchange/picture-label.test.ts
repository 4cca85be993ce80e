import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pixelBytes } from '../../fixtures/dicom/pixels.ts'
import type { GreyImage } from '../../wire/visual-mark.ts'
import { readPictureLabel } from './picture-label.ts'

const side = 128
const label = {
  patientId: 'lt-objects',
  studyId: 'objects-dental',
  instanceNumber: 1,
  frame: 1,
  side: 'R',
  version: 2,
} as const
const picture: GreyImage = {
  columns: side,
  rows: side,
  grey: pixelBytes([label], { side, bitsAllocated: 8, white: 255, samplesPerPixel: 1 }),
}

function changed(
  columns: number,
  rows: number,
  sourceOf: (column: number, row: number) => [number, number],
): GreyImage {
  const grey = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = sourceOf(column, row)
      const inside = x >= 0 && x < side && y >= 0 && y < side
      grey[row * columns + column] = inside ? (picture.grey[y * side + x] ?? 0) : 200
    }
  return { columns, rows, grey }
}

void test('a picture says what it is, how it lies and whether it is whole', () => {
  const text = 'lt-objects|objects-dental|1|1|R|2'
  const same = readPictureLabel(picture)
  assert.deepEqual(same, { text, lies: 'upright', whole: true })
  const mirrored = readPictureLabel(changed(side, side, (x, y) => [side - 1 - x, y]))
  assert.deepEqual(mirrored, { text, lies: 'mirrored', whole: true })
  const quarter = readPictureLabel(changed(side, side, (x, y) => [y, side - 1 - x]))
  assert.deepEqual(quarter, { text, lies: 'turned by 90 degrees', whole: true })
  const half = readPictureLabel(changed(side, side, (x, y) => [side - 1 - x, side - 1 - y]))
  assert.deepEqual(half, { text, lies: 'turned by 180 degrees', whole: true })
  const cropped = readPictureLabel(changed(side - 16, side, (x, y) => [x + 16, y]))
  assert.deepEqual(cropped, { text, lies: 'upright', whole: false })
})

void test('a page that shows a picture, larger, says the same', () => {
  const page = changed(600, 400, (x, y) => [Math.floor((x - 50) / 2), Math.floor((y - 60) / 2)])
  assert.deepEqual(readPictureLabel(page), { text: 'lt-objects|objects-dental|1|1|R|2', lies: 'upright', whole: true })
  assert.equal(readPictureLabel({ columns: 200, rows: 200, grey: new Uint8Array(40_000).fill(200) }), undefined)
})
