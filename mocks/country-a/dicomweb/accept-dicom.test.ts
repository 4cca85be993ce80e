import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dicomForm, octetStreamForm } from './accept-dicom.ts'

const parts = (type: string, more = ''): string => `multipart/related; type="${type}"${more}`

test('parts of any type, or of any application type, may be DICOM and octet streams', () => {
  for (const range of ['*/*', 'application/*']) {
    assert.equal(dicomForm(parts(range), 1), 'multipart')
    assert.equal(octetStreamForm(parts(range)), 'multipart')
    assert.equal(octetStreamForm(parts(range, '; transfer-syntax=*')), 'multipart')
  }
})

test('parts of another type, or of another transfer syntax, are neither', () => {
  for (const accept of [
    parts('image/*'),
    parts('text/html'),
    parts('*/*', '; transfer-syntax=1.2.840.10008.1.2.4.90'),
    parts('*/*', '; q=0'),
  ]) {
    assert.equal(dicomForm(accept, 1), undefined, accept)
    assert.equal(octetStreamForm(accept), undefined, accept)
  }
  assert.equal(octetStreamForm(parts('application/dicom')), undefined)
  assert.equal(dicomForm(parts('application/octet-stream'), 1), undefined)
})

test('one object may come alone, several may not', () => {
  assert.equal(dicomForm('application/dicom', 1), 'single')
  assert.equal(dicomForm('application/dicom', 2), undefined)
  assert.equal(octetStreamForm('application/octet-stream'), 'single')
})
