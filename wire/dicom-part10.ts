/** One element of a data set: its value bytes, or the items of a sequence. */
export interface DicomElement {
  /** `gggg,eeee`, lower case hex. */
  tag: string
  vr: string
  bytes?: Uint8Array
  items?: readonly ReadonlyMap<string, DicomElement>[]
}

export type DicomDataSet = ReadonlyMap<string, DicomElement>

export interface DicomFile {
  /** 128-byte preamble, `DICM` and file meta information. */
  part10: boolean
  fileMeta: DicomDataSet
  dataSet: DicomDataSet
  /** Bytes of PixelData that follow its header, when it was reached. */
  pixelData?: { offset: number; sizeBytes: number; encapsulated: boolean }
  /** Why reading stopped early; absent when the data set was read to its pixel data or its end. */
  problem?: string
}

const explicitLongVrs = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV'])
const knownVrs = new Set([
  ...explicitLongVrs,
  ...['AE', 'AS', 'AT', 'CS', 'DA', 'DS', 'DT', 'FL', 'FD', 'IS', 'LO', 'LT', 'PN', 'SH', 'SL', 'SS', 'ST', 'TM'],
  ...['UI', 'UL', 'US'],
])
const undefinedLength = 0xffffffff
const implicitLittleEndian = '1.2.840.10008.1.2'
const unreadable = new Set(['1.2.840.10008.1.2.2', '1.2.840.10008.1.2.1.99'])
const maximumDepth = 32
const maximumElements = 200_000

class Unreadable extends Error {}

interface Cursor {
  view: DataView
  bytes: Uint8Array
  at: number
  explicit: boolean
  elements: number
  pixelData?: NonNullable<DicomFile['pixelData']>
}

/**
 * Reads a PS3.10 file up to its pixel data, Explicit or Implicit VR Little Endian [PS3.5 7, PS3.10 7.1].
 * Never throws and never allocates by a stated length: hostile bytes give a `problem` and what was read before.
 * Limits: 32 levels, 200,000 elements and items; values are views of the bytes.
 */
export function readDicomFile(bytes: Uint8Array): DicomFile {
  const empty: DicomDataSet = new Map()
  if (bytes.length < 132 || text(bytes.subarray(128, 132)) !== 'DICM')
    return { part10: false, fileMeta: empty, dataSet: empty, problem: 'no preamble and DICM at byte 128' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cursor: Cursor = { view, bytes, at: 132, explicit: true, elements: 0 }
  const fileMeta = new Map<string, DicomElement>()
  const dataSet = new Map<string, DicomElement>()
  try {
    while (cursor.at + 8 <= bytes.length && view.getUint16(cursor.at, true) === 2)
      readElement(cursor, fileMeta, bytes.length, 0)
    const syntax = textOf(fileMeta, '0002,0010')
    if (syntax === undefined) throw new Unreadable('no Transfer Syntax UID (0002,0010) in the file meta information')
    if (unreadable.has(syntax)) throw new Unreadable(`transfer syntax ${syntax} is not read here`)
    cursor.explicit = syntax !== implicitLittleEndian
    while (cursor.at < bytes.length && cursor.pixelData === undefined) readElement(cursor, dataSet, bytes.length, 0)
  } catch (error) {
    const problem = error instanceof Unreadable ? error.message : `cut at byte ${cursor.at}: ${String(error)}`
    return { part10: fileMeta.size > 0, fileMeta, dataSet, problem, ...pixels(cursor) }
  }
  return { part10: fileMeta.size > 0, fileMeta, dataSet, ...pixels(cursor) }
}

const pixels = ({ pixelData }: Cursor): Pick<DicomFile, 'pixelData'> => (pixelData === undefined ? {} : { pixelData })

function readElement(cursor: Cursor, into: Map<string, DicomElement>, end: number, depth: number): void {
  const { view } = cursor
  countElement(cursor)
  const start = cursor.at
  if (start + 8 > end) throw new Unreadable(`the file ends within an element header at byte ${start}`)
  const tag = `${hex(view.getUint16(start, true))},${hex(view.getUint16(start + 2, true))}`
  const { vr, length, header } = readHeader(cursor, start, end, tag)
  const at = start + header
  if (tag === '7fe0,0010' && depth === 0) {
    const encapsulated = length === undefinedLength
    if (!encapsulated && at + length > end)
      throw new Unreadable(`PixelData says ${length} bytes, ${end - at} are there`)
    cursor.at = at
    if (encapsulated) skipFragments(cursor, end)
    else cursor.at = at + length
    cursor.pixelData = { offset: at, sizeBytes: cursor.at - at, encapsulated }
    return
  }
  if (vr === 'SQ' || (vr === 'UN' && length === undefinedLength)) {
    const { explicit } = cursor
    cursor.at = at
    if (vr === 'UN') cursor.explicit = false // a sequence of unknown VR is written implicitly [PS3.5 6.2.2]
    into.set(tag, { tag, vr: 'SQ', items: readItems(cursor, length, end, depth + 1) })
    cursor.explicit = explicit
    return
  }
  if (length === undefinedLength && (vr === 'OB' || vr === 'OW')) {
    cursor.at = at
    skipFragments(cursor, end)
    into.set(tag, { tag, vr, bytes: cursor.bytes.subarray(at, cursor.at) })
    return
  }
  if (length === undefinedLength) throw new Unreadable(`undefined length of ${vr} at (${tag})`)
  if (at + length > end) throw new Unreadable(`(${tag}) says ${length} bytes, ${end - at} are there`)
  into.set(tag, { tag, vr, bytes: cursor.bytes.subarray(at, at + length) })
  cursor.at = at + length
}

/** Items count too: a body full of empty ones must not fill memory with bookkeeping. */
function countElement(cursor: Cursor): void {
  cursor.elements += 1
  if (cursor.elements > maximumElements) throw new Unreadable(`more than ${maximumElements} elements and items`)
}

/** Moves behind encapsulated fragments that are not the pixel data of the file: those of an icon [PS3.5 A.4]. */
function skipFragments(cursor: Cursor, end: number): void {
  const { view } = cursor
  while (cursor.at + 8 <= end) {
    const tag = `${hex(view.getUint16(cursor.at, true))},${hex(view.getUint16(cursor.at + 2, true))}`
    const length = view.getUint32(cursor.at + 4, true)
    if (tag === 'fffe,e0dd') {
      cursor.at += 8
      return
    }
    if (tag !== 'fffe,e000') throw new Unreadable(`(${tag}) in the place of a fragment`)
    if (cursor.at + 8 + length > end) throw new Unreadable('a fragment is longer than what holds it')
    cursor.at += 8 + length
  }
  throw new Unreadable('fragments have no end')
}

function readHeader(
  cursor: Cursor,
  start: number,
  end: number,
  tag: string,
): { vr: string; length: number; header: number } {
  const { view, bytes } = cursor
  if (!cursor.explicit && !tag.startsWith('0002'))
    return { vr: implicitVr(tag), length: view.getUint32(start + 4, true), header: 8 }
  const vr = text(bytes.subarray(start + 4, start + 6))
  if (!knownVrs.has(vr)) throw new Unreadable(`(${tag}) has no VR that is known ("${vr.replaceAll(/[^ -~]/g, '?')}")`)
  if (!explicitLongVrs.has(vr)) return { vr, length: view.getUint16(start + 6, true), header: 8 }
  if (start + 12 > end) throw new Unreadable(`the file ends within the header of (${tag})`)
  return { vr, length: view.getUint32(start + 8, true), header: 12 }
}

/** Sequences that the readers here look into; everything else of Implicit VR is bytes. */
const implicitSequences = new Set([
  '0040,a375',
  '0008,1115',
  '0008,1199',
  '0040,a370',
  '0010,0024',
  '0040,a043',
  '0008,0051',
  '0040,a730',
  '0040,a168',
  '0040,a300',
  '0040,a504',
  '0010,1002',
])
/** Bits Allocated is the one number that the readers here need. */
const implicitVr = (tag: string): string => (implicitSequences.has(tag) ? 'SQ' : tag === '0028,0100' ? 'US' : 'UN')

function readItems(cursor: Cursor, length: number, end: number, depth: number): ReadonlyMap<string, DicomElement>[] {
  if (depth > maximumDepth) throw new Unreadable(`sequences deeper than ${maximumDepth}`)
  const { view } = cursor
  const open = length === undefinedLength
  const stop = open ? end : cursor.at + length
  if (stop > end) throw new Unreadable(`a sequence says ${length} bytes, ${end - cursor.at} are there`)
  const items: ReadonlyMap<string, DicomElement>[] = []
  while (cursor.at < stop) {
    if (cursor.at + 8 > stop) throw new Unreadable('a sequence ends within an item header')
    const tag = `${hex(view.getUint16(cursor.at, true))},${hex(view.getUint16(cursor.at + 2, true))}`
    const itemLength = view.getUint32(cursor.at + 4, true)
    cursor.at += 8
    if (tag === 'fffe,e0dd') return items
    if (tag !== 'fffe,e000') throw new Unreadable(`(${tag}) in the place of an item`)
    countElement(cursor)
    const item = new Map<string, DicomElement>()
    const itemEnd = itemLength === undefinedLength ? stop : cursor.at + itemLength
    if (itemEnd > stop) throw new Unreadable('an item is longer than its sequence')
    while (cursor.at < itemEnd) {
      if (itemLength === undefinedLength && isItemEnd(view, cursor.at, itemEnd)) {
        cursor.at += 8
        break
      }
      readElement(cursor, item, itemEnd, depth)
    }
    items.push(item)
  }
  if (open) throw new Unreadable('a sequence of undefined length has no end')
  return items
}

const isItemEnd = (view: DataView, at: number, end: number): boolean =>
  at + 8 <= end && view.getUint16(at, true) === 0xfffe && view.getUint16(at + 2, true) === 0xe00d

const hex = (value: number): string => value.toString(16).padStart(4, '0')
const text = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** First value of an element as text, padding removed; undefined when absent or empty. */
export function textOf(dataSet: DicomDataSet, tag: string): string | undefined {
  const element = dataSet.get(tag)
  if (element?.bytes === undefined) return undefined
  const charset = dataSet.get('0008,0005')?.bytes
  const encoding = charset !== undefined && text(charset).includes('ISO_IR 192') ? 'utf-8' : 'latin1'
  if (element.vr === 'US' && element.bytes.length >= 2)
    return String(new DataView(element.bytes.buffer, element.bytes.byteOffset).getUint16(0, true))
  const single = element.vr === 'LT' || element.vr === 'ST' || element.vr === 'UT'
  const end = single ? -1 : element.bytes.indexOf(backslash)
  const first = new TextDecoder(encoding).decode(end === -1 ? element.bytes : element.bytes.subarray(0, end))
  const value = withoutPadding(first).trim()
  return value === '' ? undefined : value
}

/** Separates values [PS3.5 6.2]; a byte of no other character in the two character sets that are read. */
const backslash = 0x5c

/** By hand: an expression for it takes the square of the length where padding stands within. */
function withoutPadding(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === '\0' || text[end - 1] === ' ')) end -= 1
  return text.slice(0, end)
}

/** Items of a sequence; none when it is absent. */
export function itemsOf(dataSet: DicomDataSet, tag: string): readonly DicomDataSet[] {
  return dataSet.get(tag)?.items ?? []
}
