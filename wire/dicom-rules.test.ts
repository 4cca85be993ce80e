import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DicomElement, DicomFile } from './dicom-part10.ts'
import { brokenRules } from './dicom-rules.ts'

const element = (tag: string, vr: string, text: string): [string, DicomElement] => [
  tag,
  { tag, vr, bytes: Buffer.from(text, 'latin1') },
]
const length = (bytes: number): [string, DicomElement] => {
  const value = Buffer.alloc(4)
  value.writeUInt32LE(bytes)
  return ['0002,0000', { tag: '0002,0000', vr: 'UL', bytes: value }]
}
const meta = [
  element('0002,0001', 'OB', '\0\u0001'),
  element('0002,0002', 'UI', '1.2.840\0'),
  element('0002,0003', 'UI', '1.2.3.4\0'),
  element('0002,0010', 'UI', '1.2.840\0'),
  element('0002,0012', 'UI', '1.2.3.4\0'),
]
const right = (): DicomFile => ({
  part10: true,
  fileMeta: new Map([length(78), ...meta]),
  dataSet: new Map([element('0008,0018', 'UI', '1.2.3.4\0'), element('0010,0010', 'PN', 'Ann ')]),
})
const withData = (...elements: [string, DicomElement][]): DicomFile => ({ ...right(), dataSet: new Map(elements) })

void test('a right file breaks no rule', () => {
  assert.deepEqual(brokenRules(right()), {})
})

void test('each rule is found broken, where it is', () => {
  const broken = (file: DicomFile): string[] =>
    Object.entries(brokenRules(file)).map(([rule, what]) => `${rule} ${what}`)
  const files: [RegExp, DicomFile][] = [
    [/^group-length 70 bytes said, 78/, { ...right(), fileMeta: new Map([length(70), ...meta]) }],
    [/^meta-elements no \(0002,0012\)/, { ...right(), fileMeta: new Map([length(62), ...meta.slice(0, 4)]) }],
    [/^reserved-groups \(0006,0010\)/, withData(element('0006,0010', 'LO', 'X '))],
    [/^uid-syntax \(0008,0018\) 1\.02/, withData(element('0008,0018', 'UI', '1.02'))],
    [/^uid-syntax/, withData(element('0008,0018', 'UI', `1.${'2'.repeat(64)}`))],
    [/^even-length \(0008,0070\), 3 bytes/, withData(element('0008,0070', 'LO', 'abc'))],
    [
      /^tag-order \(0008,0018\) after/,
      withData(element('0010,0010', 'PN', 'Ann '), element('0008,0018', 'UI', '1.22')),
    ],
    [/^character-set \(0010,0010\)/, withData(element('0010,0010', 'PN', '\u00c4a'))],
  ]
  for (const [pattern, file] of files) {
    const found = broken(file)
    assert.equal(found.length, 1, String(pattern))
    assert.match(found[0] ?? '', pattern)
  }
})

void test('a rule is looked for within items, under the character set of the data set', () => {
  const item = new Map([element('0008,0018', 'UI', '1.02')])
  const sequence: [string, DicomElement] = ['0008,1140', { tag: '0008,1140', vr: 'SQ', items: [item] }]
  assert.deepEqual(Object.keys(brokenRules(withData(sequence))), ['uid-syntax'])
  const declared = withData(element('0008,0005', 'CS', 'ISO_IR 192'), element('0010,0010', 'PN', '\u00c4a'))
  assert.deepEqual(brokenRules(declared), {})
})
