import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXml } from '../wire/xml.ts'
import type { XmlElement } from '../wire/xml.ts'
import { differenceOf, foreignElementIn, leavesOfJson, leavesOfXml, misplacedIn } from './fhir-leaves.ts'

function tree(xml: string): XmlElement {
  const reading = readXml(Buffer.from(xml))
  assert.ok('root' in reading)
  return reading.root
}

const json = {
  resourceType: 'Bundle',
  type: 'searchset',
  total: 1,
  link: [{ relation: 'self', url: 'https://a.test?_format=json' }],
  entry: [
    {
      resource: {
        resourceType: 'Patient',
        id: 'p',
        text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">A &amp;\n B</div>' },
        extension: [{ url: 'u', valueDecimal: 1.5 }],
        active: true,
        name: [{ given: ['A', 'B'] }],
        birthDate: '1970-01-01',
        _birthDate: { extension: [{ url: 'v', valueCode: 'c' }] },
      },
    },
  ],
}
const patient =
  '<id value="p"/><text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml">A &amp; B</div></text>' +
  '<extension url="u"><valueDecimal value="1.50"/></extension><active value="true"/>' +
  '<name><given value="A"/><given value="B"/></name><birthDate value="1970-01-01"><extension url="v"><valueCode value="c"/></extension></birthDate>'
const bundle = (inner: string, head = '<type value="searchset"/><total value="1"/>'): XmlElement =>
  tree(
    `<Bundle xmlns="http://hl7.org/fhir">${head}<link><relation value="self"/><url value="https://a.test"/></link><entry><resource><Patient>${inner}</Patient></resource></entry></Bundle>`,
  )

void test('XML and JSON of one resource have the same leaves, links aside', () => {
  assert.equal(differenceOf(leavesOfJson(json), leavesOfXml(bundle(patient))), undefined)
})

void test('another value, a missing one and another narrative differ', () => {
  for (const inner of [
    patient.replace('1970', '1971'),
    patient.replace('<given value="B"/>', ''),
    patient.replace('A &amp; B', 'A'),
    `${patient}<identifier><value value="1"/></identifier>`,
  ])
    assert.notEqual(differenceOf(leavesOfJson(json), leavesOfXml(bundle(inner))), undefined)
})

void test('an element out of order and one of another namespace are named', () => {
  assert.equal(misplacedIn(bundle(patient)), undefined)
  assert.equal(misplacedIn(bundle(patient, '<total value="1"/><type value="searchset"/>')), 'Bundle.type')
  assert.equal(misplacedIn(bundle('<active value="true"/><identifier/>')), 'Patient.identifier')
  assert.equal(foreignElementIn(bundle(patient)), undefined)
  assert.equal(foreignElementIn(tree('<Bundle/>')), 'Bundle in no namespace')
})
