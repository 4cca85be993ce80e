import { createHash } from 'node:crypto'
import type { DicomElement, DicomFile } from './dicom-part10.ts'

/** What an object shows and measures, as digests: of its pixels, and of each element that no store may rewrite. */
export interface ContentDigests {
  /** Of the samples, or of the fragments without their offset table: 16 hexadecimal digits. */
  pixels?: string
  /** By tag (`ggggeeee`): 8 hexadecimal digits. */
  elements: Readonly<Record<string, string>>
}

/** Who, when and where, which a store may coerce [PS3.4 B.4.1.3]; texts and specimens, which are compared value by value. */
const coercedGroups: ReadonlySet<string> = new Set(['0010', '0012', '0032', '0038', '0040', '0400', '4008'])
/** UIDs of study and series, Study ID; body part and sides, which may be left empty. */
const coerced: ReadonlySet<string> = new Set(['0020000d', '0020000e', '00200010', '00200060', '00200062', '00180015'])
/** Of the identifying group: Image Type, derivation, region and structure. */
const identifyingButKept = /^0008(0008|2(1[1-9a-f]|2)..)$/

function isContent(tag: string): boolean {
  const group = tag.slice(0, 4)
  if (Number.parseInt(group, 16) % 2 === 1 || tag.endsWith('0000')) return false
  return group <= '0008' ? identifyingButKept.test(tag) : !coercedGroups.has(group) && !coerced.has(tag)
}

/** Digests of a file's content: the same for the same values, whatever VRs and lengths they are written with. */
export function contentDigests(bytes: Uint8Array, { dataSet, pixelData }: DicomFile): ContentDigests {
  const elements: Record<string, string> = {}
  for (const element of dataSet.values()) {
    const tag = element.tag.replace(',', '')
    if (isContent(tag)) elements[tag] = digestOf(written(element), 8)
  }
  if (pixelData === undefined) return { elements }
  const pixels = bytes.subarray(pixelData.offset, pixelData.offset + pixelData.sizeBytes)
  return { pixels: digestOf(pixelData.encapsulated ? fragmentsIn(pixels) : [pixels], 16), elements }
}

function digestOf(parts: readonly Uint8Array[], digits: number): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, digits)
}

function written({ bytes, items }: DicomElement): readonly Uint8Array[] {
  if (bytes !== undefined) return [withoutPadding(bytes)]
  return (items ?? []).flatMap((item) => [
    Buffer.from('{'),
    ...[...item.values()]
      .filter(({ tag }) => !coerced.has(tag.replace(',', '')))
      .toSorted((one, other) => (one.tag < other.tag ? -1 : 1))
      .flatMap((element) => [Buffer.from(element.tag), ...written(element)]),
    Buffer.from('}'),
  ])
}

function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end -= 1
  return bytes.subarray(0, end)
}

/** Values of the fragments behind the offset table [PS3.5 A.4]; all bytes where they cannot be told apart. */
function fragmentsIn(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fragments: Uint8Array[] = []
  let at = 0
  while (at + 8 <= bytes.length && view.getUint32(at, true) === 0xe000fffe) {
    const length = view.getUint32(at + 4, true)
    fragments.push(bytes.subarray(at + 8, at + 8 + length))
    at += 8 + length
  }
  return fragments.length > 1 ? fragments.slice(1) : [bytes]
}
