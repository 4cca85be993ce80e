import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { reportBundle } from '../../fixtures/documents/report-bundle.ts'
import { reportPdf } from '../../fixtures/documents/report-pdf.ts'
import type { RawHeaders } from './exchange.ts'
import { pdfFacts } from './pdf-facts.ts'

const catalogue = makeCatalogue()
const report = catalogue.reports.find(({ depth }) => depth === 'minimal-pdf')
assert.ok(report)
const [version] = report.versions
const json: RawHeaders = [['Content-Type', 'application/fhir+json']]

void test('the text and language of a PDF inside a document are facts, and where it stands', async () => {
  const bytes = Buffer.from(JSON.stringify(reportBundle(catalogue, report, version)))
  const { pdfs } = await pdfFacts(json, bytes)
  assert.equal(pdfs?.length, 1)
  const [fact] = pdfs
  assert.deepEqual([fact?.place, fact?.pages, fact?.language], ['DiagnosticReport', 1, report.language])
  assert.ok(fact?.text?.includes(version.conclusion))
  assert.deepEqual(await pdfFacts([['content-type', 'application/pdf']], reportPdf(catalogue, report, version)), {
    pdfs: [{ ...fact, place: 'body' }],
  })
})

void test('what is no PDF says why; a document without one has no such fact', async () => {
  const broken = { resourceType: 'Binary', contentType: 'application/pdf', data: Buffer.from('no').toString('base64') }
  const { pdfs } = await pdfFacts(json, Buffer.from(JSON.stringify(broken)))
  assert.match(pdfs?.[0]?.problem ?? '', /PDF/)
  assert.deepEqual(await pdfFacts(json, Buffer.from('{"resourceType":"Bundle"}')), {})
  assert.deepEqual(await pdfFacts(json, Buffer.from('application/pdf is no JSON')), {})
  assert.deepEqual(await pdfFacts([['Content-Type', 'text/html']], Buffer.from('application/pdf')), {})
})
