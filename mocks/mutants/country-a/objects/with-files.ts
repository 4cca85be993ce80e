import type { CountryA } from '../../../country-a/country.ts'
import type { StoredInstance } from '../../../country-a/country-world.ts'

/** The country whose objects are other files. */
export function withFiles(country: CountryA, edit: (file: Buffer, stored: StoredInstance) => Uint8Array): CountryA {
  return { ...country, instanceBytes: (stored, as) => edit(Buffer.from(country.instanceBytes(stored, as)), stored) }
}

/** Whether an instance is the second of its study. */
export function isSecond({ instance }: StoredInstance): boolean {
  return instance.instanceNumber === 2
}

const inMeta = (tag: string): boolean => tag.startsWith('0002')

/**
 * Writes another text of the same length into every element with this tag (eight hexadecimal digits, short value).
 * @throws RangeError when the lengths differ
 */
export function rewritten(file: Buffer, tag: string, write: (value: string) => string): Buffer {
  const header = Buffer.from(tag.match(/../g)?.join('') ?? '', 'hex').swap16()
  const copy = Buffer.from(file)
  const end = inMeta(tag) ? copy.indexOf(Buffer.from('08000500', 'hex')) : copy.length
  for (let at = copy.indexOf(header, 132); at >= 0 && at < end; at = copy.indexOf(header, at + 8)) {
    if (!/^[A-Z]{2}$/.test(copy.toString('latin1', at + 4, at + 6))) continue
    const length = copy.readUInt16LE(at + 6)
    const text = Buffer.from(write(copy.toString('latin1', at + 8, at + 8 + length)), 'latin1')
    if (text.length !== length) throw new RangeError(`${tag} has ${String(length)} bytes, not ${String(text.length)}`)
    text.copy(copy, at + 8)
  }
  return copy
}

/** The text with its last digit changed; padding is kept. */
export function otherLastDigit(text: string): string {
  return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
}
