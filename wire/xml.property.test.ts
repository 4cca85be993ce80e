import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inWorker } from '../tests/fuzz/in-worker.ts'
import { anyBytes, mutated } from '../tests/fuzz/mutated.ts'
import { property } from '../tests/fuzz/property.ts'
import type { XmlElement } from './xml.ts'
import { readXml, xmlText } from './xml.ts'

const words = [
  '<',
  '>',
  '/>',
  '</',
  '&',
  '&amp;',
  '&#x0;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [',
  '<?',
  '"',
]
const document = Buffer.from(
  '<?xml version="1.0"?><Patient xmlns="http://hl7.org/fhir"><id value="a&amp;b"/><!-- x --><text>' +
    '<h:div xmlns:h="http://www.w3.org/1999/xhtml">P&#xF5;der <h:b>&lt;</h:b><![CDATA[<x>]]></h:div></text></Patient>',
)

property(
  'hostile XML never throws: a tree, or a problem of few words',
  [fc.oneof(anyBytes, mutated([document], words))],
  (bytes) => {
    const reading = readXml(bytes)
    if ('problem' in reading) assert.ok(reading.problem.length < 300)
    else assert.equal(typeof xmlText(reading.root), 'string')
  },
  2000,
)

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/).filter((one) => !/^xmlns$/i.test(one))
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => !/[^\P{Cc}\t\n]|[\ufffe\uffff]/u.test(one))
const { element } = fc.letrec<{ element: XmlElement }>((tie) => ({
  element: fc.record({
    name,
    namespace: fc.constantFrom('', 'urn:a', 'urn:b'),
    attributes: fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true }),
    children: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('element')), { maxLength: 3 }),
  }),
}))

const escaped = (value: string): string =>
  value
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
const written = ({ name: own, namespace, attributes, children }: XmlElement): string =>
  `<${own} xmlns="${namespace}"${Object.entries(attributes)
    .map(([key, value]) => ` ${key}='${escaped(value)}'`)
    .join(
      '',
    )}>${children.map((child) => (typeof child === 'string' ? escaped(child) : written(child))).join('')}</${own}>`

/** Neighbouring texts are one text, and no text is none. */
const joined = (one: XmlElement): XmlElement => ({
  ...one,
  children: one.children.reduce<(XmlElement | string)[]>((all, child) => {
    const last = all.at(-1)
    if (typeof child !== 'string') return [...all, joined(child)]
    if (typeof last === 'string') return [...all.slice(0, -1), last + child]
    return child === '' ? all : [...all, child]
  }, []),
})

property('a tree that is written comes back', [element], (tree) => {
  assert.deepEqual(readXml(Buffer.from(written(tree))), { root: joined(tree) })
})

test('the entity of no name, of a prototype and of no character are problems', () => {
  for (const reference of ['&constructor;', '&__proto__;', '&toString;', '&#xD800;', '&#x110000;', '&#0;', '&#xFFFE;'])
    assert.ok('problem' in readXml(Buffer.from(`<a>${reference}</a>`)), reference)
})

const mebibytes = 1024 * 1024
const hostile: readonly (readonly [what: string, xml: string])[] = [
  ['10,000 levels', '<a>'.repeat(10_000)],
  ['a million empty elements', `<a>${'<b/>'.repeat(1_000_000)}</a>`],
  ['a tag of 8 MiB without end', `<a ${' '.repeat(8 * mebibytes)}`],
  ['a name of 8 MiB', `<${'a'.repeat(8 * mebibytes)}`],
  ['a million attributes', `<a ${Array.from({ length: 500_000 }, (_, index) => `a${index}=""`).join(' ')}/>`],
  ['a quote without end', `<a b="${'x '.repeat(4 * mebibytes)}`],
  [
    '999 prefixes above 100,000 elements',
    `<a ${Array.from({ length: 999 }, (_, index) => `xmlns:p${index}="u"`).join(' ')}>${'<b xmlns:q="v"/>'.repeat(100_000)}</a>`,
  ],
  ['a million references', `<a>${'&amp;'.repeat(1_000_000)}</a>`],
  ['opened comments', `<a>${'<!--'.repeat(2_000_000)}`],
  ['laughs', `<!DOCTYPE a [<!ENTITY b "${'&c;'.repeat(10)}">]><a>&b;</a>`],
  ['brackets of CDATA', `<a>${'<![CDATA[]]'.repeat(1_000_000)}`],
]
for (const [what, xml] of hostile)
  test(`${what}: read or refused, soon and in little memory`, async () => {
    const outcome = await inWorker(new URL('./xml.js', import.meta.url).href, 'readXml', Buffer.from(xml))
    assert.ok('gave' in outcome, JSON.stringify(outcome))
  })
