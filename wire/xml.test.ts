import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXml, xmlText } from './xml.ts'

const read = (text: string): ReturnType<typeof readXml> => readXml(Buffer.from(text))
const problemOf = (text: string): string => {
  const reading = read(text)
  return 'problem' in reading ? reading.problem : 'none'
}

void test('elements, attributes, text, references, comments and CDATA', () => {
  const reading = read(
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- a --><a xmlns="urn:x" b=\'1\'> <c d="&lt;&#x41;&#66;"/>t<![CDATA[<&]]></a>\n',
  )
  assert.ok('root' in reading)
  assert.equal(reading.root.namespace, 'urn:x')
  assert.deepEqual(reading.root.attributes, { b: '1' })
  const c = reading.root.children.find((child) => typeof child !== 'string')
  assert.deepEqual(c, { name: 'c', namespace: 'urn:x', attributes: { d: '<AB' }, children: [] })
  assert.equal(xmlText(reading.root).trim(), 't<&')
})

void test('prefixes are resolved where they are declared', () => {
  const reading = read('<f:a xmlns:f="urn:f"><b xmlns="urn:b"><f:c/></b></f:a>')
  assert.ok('root' in reading)
  const [b] = reading.root.children
  assert.ok(typeof b === 'object')
  assert.equal(b.namespace, 'urn:b')
  assert.equal(typeof b.children[0] === 'object' ? b.children[0].namespace : '', 'urn:f')
  assert.match(problemOf('<g:a/>'), /prefix g/)
})

void test('a doctype, an entity and a processing instruction are refused, and nothing is opened', () => {
  for (const text of [
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<a>&b;</a>',
    '<a b="&c;"/>',
    '<a><?php x?></a>',
    '<a>'.repeat(300),
  ]) {
    const reading = read(text)
    assert.ok('problem' in reading, text)
    assert.equal(reading.refused, true, text)
  }
})

void test('what is not well-formed is a problem', () => {
  for (const text of [
    '',
    'text',
    '<a',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a b=c/>',
    '<a b="1" b="2"/>',
    '<a>&</a>',
    '<a b="<"/>',
    '<a/>x',
    '{"a":1}',
    '<!-- <a/>',
  ])
    assert.notEqual(problemOf(text), 'none', text)
  assert.ok('problem' in readXml(new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e])))
})
