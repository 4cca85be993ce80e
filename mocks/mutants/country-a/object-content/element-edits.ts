/** An edit of a file's bytes. */
export type FileEdit = (file: Buffer) => Buffer

interface Place {
  at: number
  /** Where its value begins and how long it is. */
  value: number
  length: number
}

const longHeader = /^(OB|OW|UN|SQ)$/

/** The places of an element in a file of Explicit VR Little Endian, in items too. @param tag `ggggeeee` */
function placesOf(file: Buffer, tag: string, vr: string): Place[] {
  const header = Buffer.concat([Buffer.from(tag, 'hex').swap16(), Buffer.from(vr, 'latin1')])
  const places: Place[] = []
  for (let at = file.indexOf(header, 132); at >= 0; at = file.indexOf(header, at + 8)) {
    const long = longHeader.test(vr)
    places.push({
      at,
      value: at + (long ? 12 : 8),
      length: long ? file.readUInt32LE(at + 8) : file.readUInt16LE(at + 6),
    })
  }
  return places
}

/** The last place of an element: pixel data and documents stand at the end. @throws RangeError when it is not there */
function lastPlace(file: Buffer, tag: string, vr: string): Place {
  const place = placesOf(file, tag, vr).at(-1)
  if (place === undefined) throw new RangeError(`no ${vr} (${tag}) in the file`)
  return place
}

/** Gives every element with this tag the text that is made of its own, of the same length. @throws RangeError for another length */
export const withText =
  (tag: string, vr: string, write: (text: string) => string): FileEdit =>
  (file) => {
    const copy = Buffer.from(file)
    for (const { value, length } of placesOf(copy, tag, vr)) {
      const text = Buffer.from(write(copy.toString('latin1', value, value + length)), 'latin1')
      if (text.length !== length)
        throw new RangeError(`(${tag}) has ${String(length)} bytes, not ${String(text.length)}`)
      text.copy(copy, value)
    }
    return copy
  }

/** Edits the bytes of the last element with this tag in their place. */
export const withBytes =
  (tag: string, vr: string, edit: (bytes: Buffer) => void): FileEdit =>
  (file) => {
    const copy = Buffer.from(file)
    const { value, length } = lastPlace(copy, tag, vr)
    edit(copy.subarray(value, value + length))
    return copy
  }

/** The file without the last bytes of an element of defined length. @param bytes an even number */
export const shortened =
  (tag: string, vr: 'OB' | 'OW', bytes: number): FileEdit =>
  (file) => {
    const copy = Buffer.from(file)
    const { at, value, length } = lastPlace(copy, tag, vr)
    copy.writeUInt32LE(length - bytes, at + 8)
    return Buffer.concat([copy.subarray(0, value + length - bytes), copy.subarray(value + length)])
  }

const fragment = Buffer.from('feff00e0', 'hex')

/** The file whose last fragment of encapsulated pixel data lacks bytes. @param bytes an even number */
export function withShorterFragment(file: Buffer, bytes: number): Buffer {
  const copy = Buffer.from(file)
  let at = copy.indexOf(Buffer.from('e07f1000', 'hex')) + 12
  for (let next = at; copy.subarray(next, next + 4).equals(fragment); next += 8 + copy.readUInt32LE(next + 4)) at = next
  const end = at + 8 + copy.readUInt32LE(at + 4)
  copy.writeUInt32LE(copy.readUInt32LE(at + 4) - bytes, at + 4)
  return Buffer.concat([copy.subarray(0, end - bytes), copy.subarray(end)])
}
