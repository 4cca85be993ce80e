import fc from 'fast-check'

/** One edit of bytes, at a place given as a part of the whole. */
interface Edit {
  how: 'cut' | 'flip' | 'insert' | 'remove' | 'repeat' | 'length'
  at: number
  bytes: Uint8Array
}

/** Lengths that no honest document says. */
const lengths = [0, 1, 0x7f, 0xff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff]

const edit = (spices: readonly Uint8Array[]): fc.Arbitrary<Edit> =>
  fc.record({
    how: fc.constantFrom('cut', 'flip', 'insert', 'remove', 'repeat', 'length'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.oneof(fc.constantFrom(...spices), fc.uint8Array({ minLength: 1, maxLength: 12 })),
  })

function edited(document: Uint8Array, { how, at, bytes }: Edit): Uint8Array {
  const place = Math.floor(at * document.length)
  const [before, after] = [document.subarray(0, place), document.subarray(place)]
  if (how === 'cut') return before
  if (how === 'insert') return Buffer.concat([before, bytes, after])
  if (how === 'remove') return Buffer.concat([before, after.subarray(bytes.length)])
  if (how === 'repeat') return Buffer.concat([before, after.subarray(0, 64), after])
  const copy = Buffer.from(document)
  if (how === 'flip')
    for (const [index, byte] of bytes.entries()) if (place + index < copy.length) copy[place + index] = byte
  if (how === 'length' && place + 4 <= copy.length)
    copy.writeUInt32LE(lengths[bytes.length % lengths.length] ?? 0, place)
  return copy
}

/** Valid documents with one to four edits: cut, changed, repeated, with lengths that lie, with words of their format in wrong places. */
export function mutated(documents: readonly Uint8Array[], words: readonly string[] = ['\0']): fc.Arbitrary<Uint8Array> {
  const spices = words.map((word) => Buffer.from(word, 'latin1'))
  return fc
    .tuple(fc.constantFrom(...documents), fc.array(edit(spices), { minLength: 1, maxLength: 4 }))
    .map(([document, edits]) => edits.reduce(edited, document))
}

/** Bytes of no form at all. */
export const anyBytes = fc.uint8Array({ maxLength: 400, size: 'max' })
