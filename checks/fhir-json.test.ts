import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { fhirJsonRules } from './fhir-json.ts'

const judge = (clause: (typeof fhirJsonRules)[number]['clause'], resource: object): string => {
  const rule = fhirJsonRules.find((one) => one.clause === clause)
  assert.ok(rule)
  return rule.judge([testExchange(200, { resourceType: 'Patient', ...resource })], undefined).is
}
const div = (content: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${content}</div>`
const reference = { reference: '#a' }
const contained = [{ resourceType: 'Organization', id: 'a' }]

/** Right, wrong, and without what the rule is about. */
const examples: readonly [
  clause: (typeof fhirJsonRules)[number]['clause'],
  right: object,
  wrong: object,
  none?: object,
][] = [
  ['FHIR-01/nothing-empty', { active: false, count: 0 }, { name: [] }],
  ['FHIR-01/nothing-empty', { name: [{ text: ' ' }] }, { name: [{}] }],
  ['FHIR-02/no-null', { given: ['a', null] }, { given: null }],
  ['FHIR-03/id', { id: 'a-1.B' }, { id: 'a_1' }, {}],
  ['FHIR-04/time-zone', { date: '2025-03-14T09:30:00+01:00' }, { date: '2025-03-14T09:30+01:00' }, { date: '2025-03' }],
  ['FHIR-04/time-zone', { date: '2025-03-14T09:30:00.123Z' }, { date: '2025-03-14T09:30:00' }],
  ['FHIR-05/instant', { issued: '2025-03-14T09:30:00Z' }, { issued: '2025-03-14' }, {}],
  ['FHIR-06/code', { status: 'in progress' }, { status: 'in  progress' }, {}],
  ['FHIR-07/system', { id: { system: 'urn:oid:2.999', value: '1' } }, { id: { system: '2.999', value: '1' } }, {}],
  [
    'FHIR-07/system',
    { telecom: [{ system: 'email', value: 'x' }], id: { system: 'http://a', code: '1' } },
    { c: { system: '', code: '1' }, d: { system: 'SCT', code: '2' } },
  ],
  [
    'FHIR-08/value-or-extensions',
    { extension: [{ url: 'http://a', valueCode: 'x' }] },
    { extension: [{ url: 'http://a' }] },
    {},
  ],
  [
    'FHIR-08/value-or-extensions',
    { extension: [{ url: 'http://a', extension: [{ url: 'b', valueCode: 'x' }] }] },
    { extension: [{ url: 'http://a', valueCode: 'x', extension: [{ url: 'b', valueCode: 'x' }] }] },
  ],
  [
    'FHIR-09/extension-url',
    { extension: [{ url: 'http://a', extension: [{ url: 'b' }] }] },
    { extension: [{ url: 'b' }] },
    {},
  ],
  [
    'FHIR-10/period',
    { period: { start: '2025', end: '2025' } },
    { period: { start: '2025', end: '2024' } },
    { period: { start: '2025' } },
  ],
  [
    'FHIR-11/attachment-type',
    { photo: [{ data: 'AA==', contentType: 'image/png' }] },
    { photo: [{ data: 'AA==' }] },
    { photo: [{ url: 'x' }] },
  ],
  ['FHIR-12/contained', { contained, link: reference }, { contained }, {}],
  ['FHIR-12/contained', { contained, link: reference }, { contained, link: { reference: '#b' }, other: reference }],
  [
    'FHIR-13/narrative',
    { text: { status: 'generated', div: div('a') } },
    { text: { status: 'generated', div: div('<p/>') } },
    {},
  ],
  [
    'FHIR-13/narrative',
    { text: { status: 'additional', div: div('<img src="#x"/>') } },
    { text: { status: 'final', div: div('a') } },
  ],
  [
    'FHIR-14/no-script',
    { text: { div: div('<p>online = yes</p>') } },
    { text: { div: div('<p onclick="x()">a</p>') } },
    {},
  ],
]

for (const [clause, right, wrong, none] of examples)
  void test(`${clause} is kept by ${JSON.stringify(right).slice(0, 60)}`, () => {
    assert.equal(judge(clause, right), 'met')
    assert.equal(judge(clause, wrong), 'notMet')
    if (none !== undefined) assert.equal(judge(clause, none), 'notOffered')
  })

void test('what is no resource of FHIR is not judged', () => {
  const [rule] = fhirJsonRules
  assert.equal(
    rule?.judge([testExchange(200, []), testExchange(404, { resourceType: 'Patient', a: [] })], undefined).is,
    'notOffered',
  )
})
