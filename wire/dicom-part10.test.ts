import assert from 'node:assert/strict'
import { test } from 'node:test'
import { data } from 'dcmjs'
import { itemsOf, readDicomFile, textOf } from './dicom-part10.ts'
import { readKos } from './dicom-kos.ts'

const explicitSyntax = '1.2.840.10008.1.2.1'
const undefinedLength = 0xffffffff

const u16 = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8])
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const tagBytes = (tag: string): Buffer => Buffer.concat(tag.split(',').map((part) => u16(Number.parseInt(part, 16))))
const even = (value: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(value as Uint8Array)
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.from([typeof value === 'string' ? 0x20 : 0])])
}
const short = (tag: string, vr: string, value: string, stated = even(value).length): Buffer =>
  Buffer.concat([tagBytes(tag), Buffer.from(vr), u16(stated), even(value)])
const long = (tag: string, vr: string, value: Uint8Array, stated = value.length): Buffer =>
  Buffer.concat([tagBytes(tag), Buffer.from(vr), u16(0), u32(stated), value])
const implicit = (tag: string, value: string | Uint8Array, stated = even(value).length): Buffer =>
  Buffer.concat([tagBytes(tag), u32(stated), even(value)])
const item = (content: Uint8Array, stated = content.length): Buffer =>
  Buffer.concat([tagBytes('fffe,e000'), u32(stated), content])
const itemEnd = Buffer.concat([tagBytes('fffe,e00d'), u32(0)])
const sequenceEnd = Buffer.concat([tagBytes('fffe,e0dd'), u32(0)])
const file = (syntax: string, ...elements: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), short('0002,0010', 'UI', syntax), ...elements])

function dcmjsFile(dataSet: Record<string, unknown>): { bytes: Uint8Array; read: Record<string, unknown> } {
  const { DicomDict, DicomMessage, DicomMetaDictionary } = data
  const meta = DicomMetaDictionary.denaturalizeDataset({
    MediaStorageSOPClassUID: '1.2.840.10008.5.1.4.1.1.88.59',
    MediaStorageSOPInstanceUID: '2.25.7',
    TransferSyntaxUID: explicitSyntax,
  })
  const dict = new DicomDict(meta)
  dict.dict = DicomMetaDictionary.denaturalizeDataset(dataSet)
  const written = dict.write()
  const read = DicomMetaDictionary.naturalizeDataset(DicomMessage.readFile(written).dict)
  return { bytes: new Uint8Array(written), read }
}

const keyObject = {
  SpecificCharacterSet: 'ISO_IR 192',
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.59',
  SOPInstanceUID: '2.25.7',
  PatientName: 'Põder^Õie',
  PatientID: 'EE-1',
  IssuerOfPatientIDQualifiersSequence: [{ UniversalEntityID: '2.999.1', UniversalEntityIDType: 'ISO' }],
  StudyInstanceUID: '2.25.1',
  StudyDate: '20260102',
  AccessionNumber: 'A-7',
  ConceptNameCodeSequence: [{ CodeValue: '113030', CodingSchemeDesignator: 'DCM', CodeMeaning: 'Manifest' }],
  ReferencedRequestSequence: [
    {
      StudyInstanceUID: '2.25.1',
      AccessionNumber: 'A-7',
      IssuerOfAccessionNumberSequence: [{ UniversalEntityID: '2.999.2', UniversalEntityIDType: 'ISO' }],
    },
  ],
  CurrentRequestedProcedureEvidenceSequence: [
    {
      StudyInstanceUID: '2.25.1',
      ReferencedSeriesSequence: [
        {
          SeriesInstanceUID: '2.25.2',
          RetrieveURL: 'https://store.example/studies/2.25.1',
          RetrieveLocationUID: '2.25.9',
          ReferencedSOPSequence: [{ ReferencedSOPClassUID: '1.2.3', ReferencedSOPInstanceUID: '2.25.4' }],
        },
      ],
    },
  ],
}

test('the header that is read agrees with dcmjs', () => {
  const { bytes, read } = dcmjsFile(keyObject)
  const found = readDicomFile(bytes)
  assert.equal(found.problem, undefined)
  assert.equal(found.part10, true)
  assert.equal(textOf(found.fileMeta, '0002,0010'), explicitSyntax)
  for (const [keyword, tag] of [
    ['PatientID', '0010,0020'],
    ['StudyInstanceUID', '0020,000d'],
    ['StudyDate', '0008,0020'],
    ['AccessionNumber', '0008,0050'],
    ['SOPInstanceUID', '0008,0018'],
  ] as const)
    assert.equal(textOf(found.dataSet, tag), read[keyword], keyword)
  assert.equal(textOf(found.dataSet, '0010,0010'), 'Põder^Õie')
  const [qualifiers] = itemsOf(found.dataSet, '0010,0024')
  assert.equal(qualifiers && textOf(qualifiers, '0040,0032'), '2.999.1')
})

test('a Key Object Selection gives its references and requests; another object gives none', () => {
  const { header, references, ...kos } = readKos(readDicomFile(dcmjsFile(keyObject).bytes).dataSet) ?? {}
  assert.deepEqual([header?.otherPatientIds, references], [[], []])
  assert.deepEqual(kos, {
    title: '113030',
    studies: [
      {
        studyInstanceUid: '2.25.1',
        series: [
          {
            seriesInstanceUid: '2.25.2',
            retrieveUrl: 'https://store.example/studies/2.25.1',
            retrieveLocationUid: '2.25.9',
            instances: [{ sopClassUid: '1.2.3', sopInstanceUid: '2.25.4' }],
          },
        ],
      },
    ],
    requests: [{ studyInstanceUid: '2.25.1', accessionNumber: 'A-7', issuer: '2.999.2' }],
  })
  const other = dcmjsFile({ ...keyObject, SOPClassUID: '1.2.840.10008.5.1.4.1.1.2' })
  assert.equal(readKos(readDicomFile(other.bytes).dataSet), undefined)
})

test('a file that is cut anywhere never throws, and what is whole before the cut is read', () => {
  const { bytes } = dcmjsFile(keyObject)
  const whole = readDicomFile(bytes).dataSet.size
  for (let length = 0; length < bytes.length; length += 1) {
    const { dataSet, part10 } = readDicomFile(bytes.subarray(0, length))
    assert.ok(dataSet.size < whole, `cut at ${length}`)
    if (length < 132) assert.equal(part10, false)
    readKos(dataSet)
  }
})

test('every byte of a file replaced by hostile ones never throws', () => {
  const { bytes } = dcmjsFile(keyObject)
  for (let at = 128; at < bytes.length; at += 1)
    for (const hostile of [0x00, 0xff, 0xfe]) {
      const mutated = Uint8Array.from(bytes)
      mutated[at] = hostile
      readKos(readDicomFile(mutated).dataSet)
    }
})

test('a stated length allocates nothing: what is not there is a problem', () => {
  const before = process.memoryUsage().arrayBuffers
  const cases: readonly (readonly [RegExp, Uint8Array])[] = [
    [/says 4294967294 bytes, 2 are there/, long('0042,0011', 'OB', Buffer.alloc(2), 0xfffffffe)],
    [/PixelData says 4294967294 bytes/, long('7fe0,0010', 'OW', Buffer.alloc(2), 0xfffffffe)],
    [/a sequence says 4026531840 bytes/, long('0040,a375', 'SQ', Buffer.alloc(2), 0xf0000000)],
    [/longer than its sequence/, long('0040,a375', 'SQ', item(Buffer.alloc(0), 0xfffffff0))],
    [/says 65535 bytes/, short('0010,0020', 'LO', 'x', 0xffff)],
    [/undefined length of UT/, long('0040,a160', 'UT', Buffer.alloc(0), undefinedLength)],
    [/no end/, long('0040,a375', 'SQ', item(Buffer.alloc(0)), undefinedLength)],
    [/in the place of an item/, long('0040,a375', 'SQ', short('0010,0020', 'LO', 'x'))],
    [/no VR that is known \("\?\?"\)/, Buffer.concat([tagBytes('0010,0020'), Buffer.from([0, 1, 0, 0])])],
  ]
  for (const [problem, element] of cases)
    assert.match(readDicomFile(file(explicitSyntax, element)).problem ?? '', problem)
  assert.ok(process.memoryUsage().arrayBuffers - before < 50_000_000)
})

test('sequences are read to a depth, and elements and items to a number', () => {
  let nested: Buffer = Buffer.alloc(0)
  for (let depth = 0; depth < 40; depth += 1) nested = long('0040,a730', 'SQ', item(nested))
  assert.match(readDicomFile(file(explicitSyntax, nested)).problem ?? '', /deeper than 32/)
  const items = long('0040,a730', 'SQ', Buffer.alloc(8 * 1_000_000, item(Buffer.alloc(0))))
  assert.match(readDicomFile(file(explicitSyntax, items)).problem ?? '', /more than 200000/)
})

test('a file without preamble, without transfer syntax or in one that is not read here says so', () => {
  assert.deepEqual(readDicomFile(Buffer.from('<html>')).part10, false)
  assert.match(readDicomFile(file('1.2.840.10008.1.2.2')).problem ?? '', /is not read here/)
  const without = Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), short('0002,0012', 'UI', '1.2')])
  assert.match(readDicomFile(without).problem ?? '', /no Transfer Syntax UID/)
})

test('Implicit VR and undefined lengths are read', () => {
  const open = (tag: string, content: Uint8Array): Buffer =>
    Buffer.concat([
      tagBytes(tag),
      u32(undefinedLength),
      item(Buffer.concat([content, itemEnd]), undefinedLength),
      sequenceEnd,
    ])
  const found = readDicomFile(
    file('1.2.840.10008.1.2', open('0010,0024', implicit('0040,0032', '2.999.1')), implicit('0010,0040', 'F')),
  )
  assert.equal(found.problem, undefined)
  assert.equal(textOf(itemsOf(found.dataSet, '0010,0024')[0] ?? new Map(), '0040,0032'), '2.999.1')
  assert.equal(textOf(found.dataSet, '0010,0040'), 'F')
})

test('an unknown sequence is read as Implicit VR, and an icon in fragments is passed over', () => {
  const unknown = long(
    '0009,1001',
    'UN',
    Buffer.concat([item(implicit('0009,1002', 'inner')), sequenceEnd]),
    undefinedLength,
  )
  const fragments = Buffer.concat([item(Buffer.alloc(0)), item(Buffer.alloc(6, 7)), sequenceEnd])
  const icon = long('0088,0200', 'SQ', item(long('7fe0,0010', 'OB', fragments, undefinedLength)))
  const found = readDicomFile(file(explicitSyntax, unknown, icon, short('0088,0904', 'LO', 'after')))
  assert.equal(found.problem, undefined)
  assert.equal(textOf(itemsOf(found.dataSet, '0009,1001')[0] ?? new Map(), '0009,1002'), 'inner')
  assert.equal(textOf(found.dataSet, '0088,0904'), 'after')
  assert.equal(found.pixelData, undefined)
})

test('pixel data is placed and not copied, native or encapsulated', () => {
  const pixels = Buffer.alloc(64, 5)
  const bytes = file(explicitSyntax, short('0028,0100', 'US', '\x08\0'), long('7fe0,0010', 'OW', pixels))
  const native = readDicomFile(bytes)
  assert.deepEqual(native.pixelData, { offset: bytes.length - 64, sizeBytes: 64, encapsulated: false })
  assert.equal(textOf(native.dataSet, '0028,0100'), '8')
  const wrapped = Buffer.concat([item(Buffer.alloc(0)), item(pixels), sequenceEnd])
  const encapsulated = readDicomFile(file('1.2.840.10008.1.2.4.90', long('7fe0,0010', 'OB', wrapped, undefinedLength)))
  assert.equal(encapsulated.pixelData?.encapsulated, true)
  assert.equal(encapsulated.problem, undefined)
})

test('encapsulated pixel data is walked: it ends by its delimiter, and a cut is a problem', () => {
  const wrapped = Buffer.concat([item(Buffer.alloc(0)), item(Buffer.alloc(8, 5)), sequenceEnd])
  const whole = file('1.2.840.10008.1.2.4.50', long('7fe0,0010', 'OB', wrapped, undefinedLength))
  const { pixelData, problem } = readDicomFile(Buffer.concat([whole, long('fffc,fffc', 'OB', Buffer.alloc(4))]))
  assert.deepEqual(
    [pixelData, problem],
    [{ offset: whole.length - wrapped.length, sizeBytes: wrapped.length, encapsulated: true }, undefined],
  )
  for (let length = whole.length - wrapped.length; length < whole.length; length += 1)
    assert.match(readDicomFile(whole.subarray(0, length)).problem ?? '', /fragment/, `cut at ${length}`)
})

test('Bits Allocated is read as a number in Implicit VR too', () => {
  const { dataSet } = readDicomFile(file('1.2.840.10008.1.2', implicit('0028,0100', u16(16))))
  assert.equal(textOf(dataSet, '0028,0100'), '16')
})
