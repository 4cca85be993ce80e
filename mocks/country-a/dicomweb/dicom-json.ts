/** An attribute of the DICOM JSON model [PS3.18 F]. */
export interface DicomJsonAttribute {
  vr: string
  Value?: readonly unknown[]
  BulkDataURI?: string
}
export type DicomJson = Readonly<Record<string, DicomJsonAttribute>>

const longForm = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV'])
const bulk = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'UN'])
const decimals = new Set(['DS', 'IS'])
const single = new Set(['LT', 'ST', 'UT', 'UR'])
const undefinedLength = 0xffffffff
const item = 'FFFEE000'
const sequenceEnd = 'FFFEE0DD'
const itemEnd = 'FFFEE00D'

interface Reader {
  bytes: Buffer
  at: number
}

/** Attributes of a PS3.10 file in Explicit VR Little Endian, without file meta and without bulk values. */
export function dicomJsonOf(file: Uint8Array): DicomJson {
  const reader = { bytes: Buffer.from(file.buffer, file.byteOffset, file.byteLength), at: 132 }
  return Object.fromEntries(
    Object.entries(readDataSet(reader, reader.bytes.length)).filter(([tag]) => !tag.startsWith('0002')),
  )
}

/** Transfer syntax of the file meta; Explicit VR Little Endian when it says none. */
export function transferSyntaxOf(file: Uint8Array): string {
  const reader = { bytes: Buffer.from(file.buffer, file.byteOffset, Math.min(file.byteLength, 2048)), at: 132 }
  while (reader.at + 8 <= reader.bytes.length && reader.bytes.readUInt16LE(reader.at) === 0x0002) {
    const { tag, vr, length } = readHeader(reader)
    const text = reader.bytes.subarray(reader.at, reader.at + length).toString('latin1')
    if (tag === '00020010' && vr === 'UI') return text.replace(/\0$/, '')
    reader.at += length
  }
  return '1.2.840.10008.1.2.1'
}

function readHeader(reader: Reader): { tag: string; vr: string; length: number } {
  const { bytes, at } = reader
  const tag = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)]
    .map((half) => half.toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase()
  if (tag.startsWith('FFFE')) {
    reader.at = at + 8
    return { tag, vr: '', length: bytes.readUInt32LE(at + 4) }
  }
  const vr = bytes.toString('latin1', at + 4, at + 6)
  const long = longForm.has(vr)
  reader.at = at + (long ? 12 : 8)
  return { tag, vr, length: long ? bytes.readUInt32LE(at + 8) : bytes.readUInt16LE(at + 6) }
}

function readDataSet(reader: Reader, end: number): Record<string, DicomJsonAttribute> {
  const attributes: Record<string, DicomJsonAttribute> = {}
  while (reader.at + 8 <= end) {
    const { tag, vr, length } = readHeader(reader)
    if (tag === itemEnd) return attributes
    if (vr === 'SQ') attributes[tag] = { vr, ...valued(readItems(reader, length)) }
    else if (bulk.has(vr) && length !== undefinedLength) reader.at += length
    else if (length === undefinedLength)
      return attributes // encapsulated pixel data: nothing of interest follows
    else {
      attributes[tag] = { vr, ...valued(readValues(reader.bytes.subarray(reader.at, reader.at + length), vr)) }
      reader.at += length
    }
  }
  return attributes
}

function readItems(reader: Reader, length: number): readonly unknown[] {
  const items: unknown[] = []
  const end = length === undefinedLength ? reader.bytes.length : reader.at + length
  while (reader.at + 8 <= end) {
    const header = readHeader(reader)
    if (header.tag === sequenceEnd) return items
    if (header.tag !== item) return items
    const itemLimit = header.length === undefinedLength ? reader.bytes.length : reader.at + header.length
    items.push(readDataSet(reader, itemLimit))
  }
  return items
}

function readValues(value: Buffer, vr: string): readonly unknown[] {
  const every = (size: number, read: (at: number) => unknown): readonly unknown[] =>
    Array.from({ length: Math.floor(value.length / size) }, (_, index) => read(index * size))
  switch (vr) {
    case 'US':
      return every(2, (at) => value.readUInt16LE(at))
    case 'SS':
      return every(2, (at) => value.readInt16LE(at))
    case 'UL':
      return every(4, (at) => value.readUInt32LE(at))
    case 'SL':
      return every(4, (at) => value.readInt32LE(at))
    case 'FL':
      return every(4, (at) => value.readFloatLE(at))
    case 'FD':
      return every(8, (at) => value.readDoubleLE(at))
    case 'AT':
      return every(4, (at) =>
        [value.readUInt16LE(at), value.readUInt16LE(at + 2)]
          .map((half) => half.toString(16).padStart(4, '0').toUpperCase())
          .join(''),
      )
    default:
      return readTexts(value.toString('utf8'), vr)
  }
}

function readTexts(padded: string, vr: string): readonly unknown[] {
  const text = padded.replace(/(?<![ \0])[ \0]+$/, '')
  if (text === '') return []
  const texts = single.has(vr) ? [text] : text.split('\\').map((one) => one.trim())
  if (vr === 'PN') return texts.map((name) => personName(name))
  return decimals.has(vr) ? texts.map((one) => (one === '' ? null : Number(one))) : texts
}

function personName(name: string): Record<string, string> {
  const [alphabetic = '', ideographic = '', phonetic = ''] = name.split('=')
  return {
    ...(alphabetic === '' ? {} : { Alphabetic: alphabetic }),
    ...(ideographic === '' ? {} : { Ideographic: ideographic }),
    ...(phonetic === '' ? {} : { Phonetic: phonetic }),
  }
}

function valued(values: readonly unknown[]): { Value?: readonly unknown[] } {
  return values.length === 0 ? {} : { Value: values }
}
