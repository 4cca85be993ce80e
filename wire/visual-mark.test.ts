import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { instanceFile } from '../fixtures/dicom/instance-file.ts'
import { imageFact } from '../harness/exchange/image-fact.ts'
import { jpegOf, pngOf, renderFrame, scaledToFit } from '../mocks/country-a/dicomweb/render-frame.ts'
import type { RenderedFrame } from '../mocks/country-a/dicomweb/render-frame.ts'
import { visualCode } from '../terms/visual-mark.ts'
import { readVisualMarks } from './visual-mark.ts'

const catalogue = makeCatalogue()

function rendered(patientId: string, modality: string, frame = 1): { frame: RenderedFrame; code: string } {
  for (const study of catalogue.studies)
    for (const series of study.series)
      for (const instance of series.instances)
        if (study.patientId === patientId && series.modality === modality && instance.numberOfFrames >= frame) {
          const image = renderFrame(instanceFile(catalogue, study, series, instance), frame)
          assert.ok(image !== undefined)
          const code = visualCode([patientId, study.id, instance.instanceNumber, frame].join('|'))
          return { frame: image, code }
        }
  throw new Error(`the catalogue has no ${modality} of ${patientId}`)
}

void test('the mark of a frame is read in its rendered image, of each modality and of tiny images', () => {
  const all: [string, string][] = [
    ['gr-main', 'CT'],
    ['gr-main', 'MR'],
    ['gr-main', 'DX'],
    ['gr-main', 'US'],
    ['pl-many', 'DX'],
  ]
  for (const [patient, modality] of all) {
    const { frame, code } = rendered(patient, modality)
    assert.deepEqual(imageFact(pngOf(frame))?.marks, [code], `${patient} ${modality}`)
  }
})

void test('JPEG of low quality, other windows and any scale leave the mark readable', () => {
  const { frame, code } = rendered('gr-main', 'MR')
  assert.deepEqual(imageFact(jpegOf(frame, 60))?.marks, [code])
  for (const side of [48, 64, 150, 333, 700, 1000])
    assert.deepEqual(readVisualMarks(scaledToFit(frame, { columns: side, rows: side })), [code], `at ${side} pixels`)
})

void test('a page with two images shows two marks, whatever else it shows', () => {
  const [one, other] = [rendered('gr-main', 'CT'), rendered('gr-main', 'MR')]
  const page = { columns: 900, rows: 500, grey: new Uint8Array(900 * 500).fill(230) }
  const put = (image: RenderedFrame, left: number, top: number): void => {
    for (let row = 0; row < image.rows; row++)
      page.grey.set(image.grey.subarray(row * image.columns, (row + 1) * image.columns), (top + row) * 900 + left)
  }
  put(scaledToFit(one.frame, { columns: 300, rows: 300 }), 41, 87)
  put(scaledToFit(other.frame, { columns: 210, rows: 210 }), 507, 33)
  assert.deepEqual(readVisualMarks(page), [one.code, other.code].toSorted())
})

void test('a changed cell, noise and a blank image have no mark', () => {
  const { frame } = rendered('gr-main', 'CT')
  const changed = { ...frame, grey: Uint8Array.from(frame.grey) }
  const [top, cell] = [21 + 4, 4]
  for (let row = 0; row < cell; row++)
    for (let column = 0; column < cell; column++) {
      const at = (top + row) * frame.columns + column
      changed.grey[at] = 255 - (frame.grey[at] ?? 0)
    }
  assert.deepEqual(readVisualMarks(changed), [])
  let seed = 7
  const noise = Uint8Array.from(
    { length: 200 * 200 },
    () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 24,
  )
  assert.deepEqual(readVisualMarks({ columns: 200, rows: 200, grey: noise }), [])
  assert.deepEqual(readVisualMarks({ columns: 64, rows: 64, grey: new Uint8Array(64 * 64) }), [])
  const patternAlone = { ...frame, grey: Uint8Array.from(frame.grey) }
  patternAlone.grey.fill(0, 25 * frame.columns)
  assert.deepEqual(readVisualMarks(patternAlone), [])
})

void test('what is no image is none; a broken or hostile one says why it was not decoded', () => {
  assert.equal(imageFact(Buffer.from('<html>')), undefined)
  const png = pngOf(rendered('gr-main', 'CT').frame)
  assert.match(imageFact(png.subarray(0, 60))?.problem ?? '', /\w/)
  const huge = Uint8Array.from(png)
  huge.set([0x00, 0x0f, 0xff, 0xff, 0x00, 0x0f, 0xff, 0xff], 16)
  assert.match(imageFact(huge)?.problem ?? '', /too large/)
  assert.match(imageFact(jpegOf(rendered('gr-main', 'CT').frame).subarray(0, 40))?.problem ?? '', /\w/)
})
