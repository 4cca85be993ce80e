import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { reportPdf } from '../../fixtures/documents/report-pdf.ts'
import { mutated } from '../../tests/fuzz/mutated.ts'
import { property } from '../../tests/fuzz/property.ts'
import { pdfFacts } from './pdf-facts.ts'
import { readPdf } from './pdf-thread.ts'

const catalogue = makeCatalogue()
const [report] = catalogue.reports
const [version] = report?.versions ?? []
assert.ok(report !== undefined && version !== undefined)
const whole = reportPdf(catalogue, report, version)
const words = [
  'endobj',
  'stream\n',
  '<<',
  '>>',
  '[',
  '/Kids [1 0 R]',
  '/Length 99999999',
  'R',
  '(',
  '%',
  'xref',
  '4294967295',
]

property(
  'hostile PDFs never throw: a text, or a problem',
  [mutated([whole], words)],
  async (bytes) => {
    const { pdfs = [] } = await pdfFacts([['Content-Type', 'application/pdf']], bytes)
    const [fact] = pdfs
    assert.ok(pdfs.length === 1 && (fact?.problem !== undefined || fact?.text !== undefined))
  },
  40,
)

/** A PDF of one page with this content. */
function pdfOf(content: Buffer, filter: string): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>',
  ].map((object, index) => Buffer.from(`${index + 1} 0 obj${object}endobj\n`))
  const stream = Buffer.from(`4 0 obj<</Filter${filter}/Length ${content.length}>>stream\n`)
  const body = [Buffer.from('%PDF-1.4\n'), ...objects, stream, content, Buffer.from('\nendstream endobj\n')]
  return Buffer.concat([...body, Buffer.from('trailer<</Size 5/Root 1 0 R>>\n%%EOF')])
}

test('a page that unpacks to a flood of operators is given up, and the next document is read', async () => {
  const bomb = pdfOf(deflateSync(deflateSync(Buffer.alloc(128 * 1024 * 1024, 'q Q '))), '[/FlateDecode/FlateDecode]')
  assert.ok(bomb.length < 100_000)
  const [first, second] = await Promise.all([readPdf(bomb, 1), readPdf(whole)])
  assert.notEqual(first.problem, undefined)
  assert.equal(second.problem, undefined)
})
