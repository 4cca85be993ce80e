/** Where the data set of a file begins: behind its file meta information. */
export const dataSetAt = (file: Buffer): number => 144 + file.readUInt32LE(140)

/** Place and length of an element of the top level with a short value; undefined when it is not there. */
export function elementAt(file: Buffer, group: number, element: number): { at: number; length: number } | undefined {
  const header = Buffer.alloc(4)
  header.writeUInt16LE(group, 0)
  header.writeUInt16LE(element, 2)
  const at = file.indexOf(header, 132)
  return at === -1 ? undefined : { at, length: 8 + file.readUInt16LE(at + 6) }
}

/** The file without an element; the group length of the file meta information is kept right. */
export function withoutElement(file: Buffer, group: number, element: number): Buffer {
  const found = elementAt(file, group, element)
  if (found === undefined) return file
  const copy = Buffer.concat([file.subarray(0, found.at), file.subarray(found.at + found.length)])
  if (group === 2) copy.writeUInt32LE(copy.readUInt32LE(140) - found.length, 140)
  return copy
}

/** The file with an element of a short value put in at a place. */
export function withElement(
  file: Buffer,
  at: number,
  { group, element, vr, value }: { group: number; element: number; vr: string; value: string },
): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt16LE(group, 0)
  header.writeUInt16LE(element, 2)
  header.write(vr, 4, 'latin1')
  header.writeUInt16LE(value.length, 6)
  return Buffer.concat([file.subarray(0, at), header, Buffer.from(value, 'latin1'), file.subarray(at)])
}
