import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dicomForm, octetStreamForm } from './accept-dicom.ts'
import { mediaRanges } from './accept-header.ts'
import { renderParametersOf } from './render-parameters.ts'
import { renderedFormOf } from './rendered-form.ts'

const parts = 'multipart/related; type="application/dicom"'

void test('ranges of Accept are read by their quality, quoted commas and semicolons aside', () => {
  const types = (accept: string): readonly string[] | undefined =>
    mediaRanges(accept)?.map(({ mediaType }) => mediaType)
  assert.deepEqual(types('text/html;q=0.1, A/B; x="1,2;3", */*;q=0.5'), ['a/b', '*/*', 'text/html'])
  for (const broken of [';;q=x', 'text', 'text/html;q=2', 'text/html;=1', ',']) assert.equal(types(broken), undefined)
})

void test('objects come as parts, alone, or not at all', () => {
  for (const accept of [null, '', '*/*', parts, `${parts}; transfer-syntax=*`, `text/html, ${parts};q=0.1`])
    assert.equal(dicomForm(accept, 1), 'multipart', accept ?? 'none')
  assert.equal(dicomForm('application/dicom', 1), 'single')
  assert.equal(dicomForm(`application/dicom;q=0.9, ${parts};q=0.1`, 2), 'multipart')
  for (const accept of [
    'application/dicom',
    'text/html',
    `${parts};q=0`,
    `${parts}; transfer-syntax=1.2.840.10008.1.2`,
  ])
    assert.equal(dicomForm(accept, 2), undefined, accept)
  assert.equal(octetStreamForm('multipart/related; type="application/octet-stream; transfer-syntax=1"'), 'multipart')
  assert.equal(octetStreamForm('application/octet-stream'), 'single')
  assert.equal(octetStreamForm('image/jp2'), undefined)
})

void test('images are JPEG by default, alone where there is one', () => {
  assert.deepEqual(renderedFormOf(null, 1), { image: 'jpeg', parts: false })
  assert.deepEqual(renderedFormOf(null, 3), { image: 'jpeg', parts: true })
  assert.deepEqual(renderedFormOf('image/jpeg;q=0.1, image/png', 1), { image: 'png', parts: false })
  assert.deepEqual(renderedFormOf('multipart/related; type="image/png"', 1), { image: 'png', parts: true })
  assert.equal(renderedFormOf('image/png', 3), undefined)
  assert.equal(renderedFormOf('image/gif', 1), undefined)
})

void test('rendering parameters are read, or refused; those that are not served are ignored', () => {
  const read = (query: string): unknown => renderParametersOf(new URLSearchParams(query))
  assert.deepEqual(read('annotation=patient&viewport=10,20,1,2,3,4&window=40.5,-1&quality=1'), undefined)
  assert.deepEqual(read('annotation=patient&viewport=10,20,1,2,3,4&window=-40.5,1,LINEAR&quality=1'), {
    viewport: { columns: 10, rows: 20, region: { left: 1, top: 2, columns: 3, rows: 4 } },
    window: { center: -40.5, width: 1 },
    quality: 1,
  })
  const broken = [
    'viewport=10',
    'viewport=0,1',
    'viewport=a,b',
    'window=40',
    'window=1,2,round',
    'quality=0',
    'quality=x',
  ]
  for (const query of broken) assert.equal(read(query), undefined, query)
})
