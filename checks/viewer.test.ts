import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { entriesGiveTheirDocuments } from './ncp-api.ts'
import { viewerRefusesWithoutRight } from './viewer-access.ts'
import { languageIsHonoured, viewerImageComes, viewerImageIsUpright } from './viewer-page.ts'

const answer = (type: string, text: string, facts: Exchange['facts'] = {}): Exchange =>
  testExchange(200, text, {
    transaction: 'viewer-page',
    channel: 'viewer',
    request: { method: 'GET', url: 'https://viewer.example/', headers: [] },
    headers: [['Content-Type', type]],
    facts,
  })

test('the patient is found in a page in capital letters and by other forms of a date', () => {
  const attempt = { what: 'nothing', data: ['Müller', '1950-02-03'] }
  for (const text of ['MÜLLER^ANNA', 'born 03.02.1950', '19500203'])
    assert.equal(viewerRefusesWithoutRight.judge(answer('text/html', text), attempt).is, 'notMet', text)
})

test('a page of 200 without patient data is a refusal only where the right session shows some', () => {
  const shell = answer('text/html', '<div id=app></div>')
  const attempt = { what: 'nothing', data: ['Müller'] }
  assert.equal(viewerRefusesWithoutRight.judge(shell, attempt).is, 'met')
  assert.equal(viewerRefusesWithoutRight.judge(shell, { ...attempt, blind: true }).is, 'cannotTell')
})

test('an image that no rendered frame can be, such as a logo, is left to a person', () => {
  assert.equal(viewerImageComes.judge(answer('image/svg+xml', '<svg/>'), undefined).is, 'cannotTell')
  assert.equal(viewerImageComes.judge(answer('text/html', '<p>'), undefined).is, 'notMet')
  assert.equal(viewerImageComes.judge(answer('image/png', ''), undefined).is, 'notMet')
})

test('an image of the viewer is judged as it lies, and one without a label is left to a person', () => {
  const image = { form: 'png', columns: 128, rows: 128, meanGrey: 0, marks: [] } as const
  const shown = (lies?: 'upright' | 'mirrored' | 'turned by 180 degrees'): string => {
    const label = lies === undefined ? {} : { label: { text: 'p|s|1|1||1', lies, whole: true } }
    return viewerImageIsUpright.judge(answer('image/png', '', { image: { ...image, ...label } }), undefined).is
  }
  assert.deepEqual([shown('upright'), shown('mirrored'), shown('turned by 180 degrees')], ['met', 'notMet', 'notMet'])
  assert.equal(shown(), 'cannotTell')
})

test('a page of tags without end is read quickly', () => {
  const page = answer('text/html', '<html '.repeat(500_000))
  assert.equal(languageIsHonoured.judge(page, { asked: 'de' }).is, 'cannotTell')
})

test('inline documents may be large and broken into lines; no letters are no document', () => {
  const judge = (data: string): string => {
    const attachment = { contentType: 'application/pdf', data }
    const resource = { resourceType: 'DocumentReference', content: [{ attachment }] }
    const bundle = { resourceType: 'Bundle', type: 'searchset', entry: [{ resource, search: { mode: 'match' } }] }
    return entriesGiveTheirDocuments.judge([answer('application/fhir+json', JSON.stringify(bundle))], undefined).is
  }
  assert.deepEqual(['A'.repeat(12_000_000), 'QUJD\r\nREVG', 'QQ=='].map(judge), ['met', 'met', 'met'])
  assert.deepEqual(['', 'QUJ', 'QU!D', '=QUJ'].map(judge), ['notMet', 'notMet', 'notMet', 'notMet'])
})
