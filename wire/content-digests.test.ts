import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentDigests } from './content-digests.ts'
import type { DicomElement, DicomFile } from './dicom-part10.ts'

const element = (tag: string, text: string, vr = 'LO'): [string, DicomElement] => [
  tag,
  { tag, vr, bytes: Buffer.from(text, 'latin1') },
]
const sequence = (tag: string, ...items: [string, DicomElement][][]): [string, DicomElement] => [
  tag,
  { tag, vr: 'SQ', items: items.map((item) => new Map(item)) },
]
const file = (...elements: [string, DicomElement][]): DicomFile => ({
  part10: true,
  fileMeta: new Map(),
  dataSet: new Map(elements),
})
const elementsOf = (...elements: [string, DicomElement][]) =>
  contentDigests(new Uint8Array(), file(...elements)).elements

void test('names, identifiers, texts, private elements and group lengths are left out', () => {
  const elements = elementsOf(
    element('0008,0008', 'ORIGINAL'),
    element('0008,0050', 'ACC'),
    element('0008,2218', 'jaw'),
    element('0009,0010', 'private'),
    element('0010,0020', 'id'),
    element('0020,000d', '1.2'),
    element('0020,0032', '0\\0\\0'),
    element('0028,0000', 'xxxx'),
    element('0028,0030', '5\\5'),
    element('0040,a730', 'tree'),
  )
  assert.deepEqual(Object.keys(elements), ['00080008', '00082218', '00200032', '00280030'])
})

void test('a value is the same whatever its VR, its padding and the order within an item', () => {
  const [one, other] = [element('0028,0030', '5\\5 ', 'DS'), element('0028,0030', '5\\5', 'UN')].map((each) =>
    elementsOf(each),
  )
  assert.deepEqual(one, other)
  const [a, b] = [element('003a,0210', '0.1'), element('003a,0212', '1')]
  assert.deepEqual(elementsOf(sequence('003a,0200', [a, b])), elementsOf(sequence('003a,0200', [b, a])))
  assert.notDeepEqual(elementsOf(sequence('003a,0200', [a], [b])), elementsOf(sequence('003a,0200', [a, b])))
})

void test('pixels are told apart by one bit, and fragments are the same without their offset table', () => {
  const pixels = (bytes: Uint8Array, encapsulated = false) =>
    contentDigests(bytes, { ...file(), pixelData: { offset: 0, sizeBytes: bytes.length, encapsulated } }).pixels
  assert.notEqual(pixels(Uint8Array.of(1, 2)), pixels(Uint8Array.of(1, 3)))
  const item = (...bytes: number[]) => [0xfe, 0xff, 0x00, 0xe0, bytes.length, 0, 0, 0, ...bytes]
  const picture = item(9, 8, 7, 6)
  assert.equal(
    pixels(Uint8Array.from([...item(), ...picture]), true),
    pixels(Uint8Array.from([...item(0, 0, 0, 0), ...picture]), true),
  )
  assert.equal(contentDigests(new Uint8Array(), file()).pixels, undefined)
})
