import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import fc from 'fast-check'
import { elementPath } from '../checks/element-path.ts'
import { fhirJsonRules } from '../checks/fhir-json.ts'
import { differenceOf, foreignElementIn, leavesOfJson, leavesOfXml, misplacedIn } from '../checks/fhir-leaves.ts'
import { leavesOf, textsAt } from '../checks/fhir-tree.ts'
import { jsonBody, objectOf } from '../checks/json-body.ts'
import { seededChance } from '../cli/matrix/seeded-chance.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { reportBundle } from '../fixtures/documents/report-bundle.ts'
import { followPages } from '../harness/clients/follow-pages.ts'
import { launchSecrets } from '../harness/exchange/launch-secrets.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { foreignIdentifiers } from '../harness/exchange/tripwire.ts'
import { fileJournal, readJournal } from '../harness/record/journal.ts'
import { mediaRanges } from '../mocks/country-a/dicomweb/accept-header.ts'
import { parseDates } from '../mocks/country-a/fhir/date-parameter.ts'
import { fhirXmlOf } from '../mocks/country-a/fhir/xml-writer.ts'
import { readXml } from '../wire/xml.ts'
import { hostileJson, hostileTexts } from './fuzz/hostile-json.ts'
import { mutated } from './fuzz/mutated.ts'
import { property } from './fuzz/property.ts'

const folder = mkdtempSync(join(tmpdir(), 'borderlight-test-'))
after(() => {
  rmSync(folder, { recursive: true })
})
const catalogue = makeCatalogue()
const reports = catalogue.reports.slice(0, 5).flatMap((report) => {
  const [version] = report.versions
  return [reportBundle(catalogue, report, version)]
})
const [report = {}] = reports
const xml = Buffer.from(await fhirXmlOf(report))
const path = elementPath(
  "Composition.section.where(code.exists()).entry.resolve() | DiagnosticReport.extension('x').value",
)

property(
  'walkers of a FHIR document end, whatever its values are',
  [fc.constantFrom(...reports), fc.nat()],
  (document, seed) => {
    const exchange = testExchange(200, hostileJson(JSON.stringify(document), seededChance(seed)))
    const body = objectOf(jsonBody(exchange))
    if (body === undefined) return
    leavesOf(body)
    leavesOfJson(body)
    path(body)
    textsAt(body, 'entry.resource.subject.reference')
    foreignIdentifiers(exchange, exchange.response?.body.bytes ?? Buffer.of(), [{ system: 'urn:oid:1', value: 'x' }])
    for (const rule of fhirJsonRules) rule.judge([exchange], undefined)
  },
  150,
)

property(
  'walkers of XML end, whatever elements are named, and a document differs from no copy of itself',
  [
    mutated(
      [xml],
      ['<constructor/>', '<__proto__ value="x"/>', '<toString>', '</div>', '&lt;', ' value="', 'xmlns="u"'],
    ),
  ],
  (bytes) => {
    const reading = readXml(bytes)
    if ('problem' in reading) return
    misplacedIn(reading.root)
    foreignElementIn(reading.root)
    const leaves = leavesOfXml(reading.root)
    assert.equal(differenceOf(leaves, leavesOfXml(reading.root)), undefined)
  },
  150,
)

const link = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.record({ relation: fc.constant('next'), url: fc.constantFrom(...hostileTexts, 'a', 'b') }),
)
property(
  'pages are followed to an end, whatever their links are',
  [fc.array(fc.oneof(link, fc.array(link, { maxLength: 3 })), { minLength: 1, maxLength: 6 })],
  async (links) => {
    let asked = 0
    const page = (): ReturnType<typeof testExchange> =>
      testExchange(200, { link: links[asked++ % links.length] ?? null })
    const pages = await followPages(page(), () => Promise.resolve(page()))
    assert.ok(pages.length <= 200)
  },
)

property(
  'secrets of any address of a viewer are found',
  [fc.constantFrom(...hostileTexts, '%zz', '?a=%zz#%')],
  (text) => {
    for (const secret of launchSecrets(`https://v.test/${text}`, '')) assert.equal(typeof secret, 'string')
  },
)

property(
  'any Accept is read or refused',
  [
    fc.oneof(
      fc.string(),
      mutated([Buffer.from('multipart/related; type="a/b;c"; q=0.5, */*')], [',', ';', '"', 'q=2']).map((bytes) =>
        Buffer.from(bytes).toString('latin1'),
      ),
    ),
  ],
  (text) => {
    for (const { quality } of mediaRanges(text) ?? []) assert.ok(quality >= 0 && quality <= 1)
  },
)

property(
  'any date parameter is an interval, or none',
  [
    fc.oneof(
      fc.string(),
      fc.constantFrom(...hostileTexts),
      mutated([Buffer.from('ge2026-02-28T23:59:60.5+14:00,2026')], ['-', ':', 'Z', '9', ',']).map((bytes) =>
        Buffer.from(bytes).toString('latin1'),
      ),
    ),
  ],
  (text) => {
    for (const { start, end } of parseDates(text) ?? []) assert.ok(end > start)
  },
  500,
)

property(
  'a journal that a kill cut anywhere gives the whole lines before the cut, and counts what is broken',
  [
    fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 5 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ],
  (texts, place) => {
    rmSync(join(folder, 'journal'), { recursive: true, force: true })
    mkdirSync(join(folder, 'journal'))
    const lines = texts.map((text) => `${JSON.stringify({ type: 'note', text })}\n`)
    const whole = Buffer.from(lines.join(''))
    const cut = whole.subarray(0, Math.floor(place * whole.length))
    writeFileSync(join(folder, 'journal', 'worker-0.jsonl'), cut)
    const read = readJournal(folder)
    const ends = cut.toString('latin1').split('\n').length - 1
    assert.ok(read.lines.length === ends || read.lines.length === ends + 1)
    assert.ok(read.broken <= 1)
  },
  60,
)

property(
  'what is no line of a journal is counted, and never given',
  [fc.jsonValue()],
  (value) => {
    rmSync(join(folder, 'journal'), { recursive: true, force: true })
    fileJournal(folder, '0').append({ type: 'note', text: 'x' })
    writeFileSync(join(folder, 'journal', 'worker-1.jsonl'), `${JSON.stringify([value])}\nnull\n7\n`)
    assert.deepEqual(readJournal(folder), { lines: [{ type: 'note', text: 'x' }], broken: 3 })
  },
  30,
)
