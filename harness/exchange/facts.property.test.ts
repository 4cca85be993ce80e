import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { inWorker } from '../../tests/fuzz/in-worker.ts'

const module = new URL('./facts.js', import.meta.url).href
const mebibytes = 1024 * 1024

const uint32 = (value: number, endian: 'LE' | 'BE' = 'LE'): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes[`writeUInt32${endian}`](value)
  return bytes
}
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
const short = (tag: string, vr: string, value: string): Buffer =>
  Buffer.concat([latin1(tag + vr), Buffer.from([value.length & 0xff, value.length >> 8]), latin1(value)])
const long = (tag: string, vr: string, value: Buffer, stated = value.length): Buffer =>
  Buffer.concat([latin1(`${tag}${vr}\0\0`), uint32(stated), value])
const file = (...elements: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.alloc(128), latin1('DICM'), short('\x02\0\x10\0', 'UI', '1.2.840.10008.1.2.1\0'), ...elements])
const openItem = latin1('\xfe\xff\x00\xe0\xff\xff\xff\xff')
const [name, content, evidence] = ['\x10\0\x10\0', '\x40\0\x30\xa7', '\x40\0\x75\xa3']
const keyObject = short('\x08\0\x16\0', 'UI', '1.2.840.10008.5.1.4.1.1.88.59\0')

const dicom: Readonly<Record<string, Buffer>> = {
  'a length of 4 GiB in a few bytes': file(long(name, 'UT', latin1('x'), 0xfffffffe)),
  'a sequence of 4 GiB': file(long(content, 'SQ', openItem, 0xfffffffe)),
  'pixel data of 4 GiB': file(long('\xe0\x7f\x10\0', 'OW', latin1('x'), 0xfffffffe)),
  '10,000 sequences in sequences': file(Buffer.alloc(200_000, long(content, 'SQ', openItem, 0xffffffff))),
  'two million empty items': file(
    long(evidence, 'SQ', Buffer.alloc(16 * mebibytes, latin1('\xfe\xff\x00\xe0\0\0\0\0')), 0xffffffff),
  ),
  'two million fragments': file(
    long('\xe0\x7f\x10\0', 'OB', Buffer.alloc(16 * mebibytes, latin1('\xfe\xff\x00\xe0\0\0\0\0')), 0xffffffff),
  ),
  'a name of spaces that does not end by one': file(long(name, 'UT', latin1(`${' '.repeat(15 * mebibytes)}x`))),
  'a name of 15 million values': file(long(name, 'UC', Buffer.alloc(15 * mebibytes, '\\'))),
  'a manifest of a million elements': file(keyObject, Buffer.alloc(8_000_000, short('\x40\0\x01\0', 'LO', ''))),
}

for (const [what, bytes] of Object.entries(dicom))
  test(`a DICOM file with ${what}: read soon and in little memory`, async () => {
    const outcome = await inWorker(module, 'retakeFacts', [['Content-Type', 'application/dicom']], bytes)
    assert.ok('gave' in outcome, JSON.stringify(outcome))
  })

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([latin1(type), body])
  return Buffer.concat([uint32(body.length, 'BE'), named, uint32(crc32(named), 'BE')])
}
const png = (columns: number, rows: number, pixels: Buffer, bits = 8): Buffer =>
  Buffer.concat([
    latin1('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', Buffer.concat([uint32(columns, 'BE'), uint32(rows, 'BE'), Buffer.from([bits, 0, 0, 0, 0])])),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
/** Rows of stripes, `width` pixels each. */
const stripes = (columns: number, rows: number, width = 1): Buffer => {
  const row = Buffer.from(
    Array.from({ length: columns + 1 }, (_, at) => (at > 0 && at % (2 * width) < width ? 255 : 0)),
  )
  return deflateSync(Buffer.alloc(row.length * rows, row))
}

const images: Readonly<Record<string, Buffer>> = {
  'of 4 billion pixels': png(65_535, 65_535, Buffer.alloc(10)),
  'whose pixels unpack to a gigabyte': png(16, 16, deflateSync(Buffer.alloc(256 * mebibytes))),
  'of no pixels': png(0, 0, Buffer.alloc(0)),
  'of one row': png(4_000_000, 1, stripes(4_000_000, 1)),
  'of stripes': png(1500, 1500, stripes(1500, 1500)),
  'of 40 million stripes': png(6300, 6300, stripes(6300, 6300)),
  'of stripes of eight': png(1000, 1000, stripes(1000, 1000, 4)),
  'that is a JPEG without end': Buffer.concat([latin1('\xff\xd8\xff\xe0'), Buffer.alloc(mebibytes, 0xff)]),
  'that is a JPEG of 65,500 squared': latin1(
    '\xff\xd8\xff\xc0\0\x0b\x08\xff\xdc\xff\xdc\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0',
  ),
}
for (const [what, bytes] of Object.entries(images))
  test(`an image ${what}: decoded or refused, soon and in little memory`, async () => {
    const outcome = await inWorker(module, 'retakeFacts', [['Content-Type', 'image/png']], bytes)
    assert.ok('gave' in outcome, JSON.stringify(outcome))
  })
