/** Numbers from 0 to below 1. */
type Chance = () => number

/** Levels of the nested value: more than any walk that calls itself can go down. */
const levels = 20_000
/** Texts that break readers: names of prototypes, addresses and escapes that cannot be read, times that are none. */
export const hostileTexts: readonly string[] = [
  ...['', ' ', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'null', '\0', '\ud800', '"', '\\', '%zz', '%'],
  ...['http://[', 'http://x:99999/', 'https://%zz', '//', '#', '?', 'urn:oid:', 'javascript:alert(1)', '/../../..'],
  ...['9999-99-99T99:99:99Z', '2026-02-30', '-1', '1e999', 'NaN', '99991231235959.999999+9999', '*', '(((', '[a', '$'],
  ...['*/*;q=x', 'multipart/related', 'application/dicom; transfer-syntax=*', '<a', '<!DOCTYPE x>', '\u202e', '𝔘'],
]

const texts = (chance: Chance): string => hostileTexts[Math.floor(chance() * hostileTexts.length)] ?? ''

const values: readonly ((chance: Chance, was: unknown) => unknown)[] = [
  texts,
  texts,
  () => null,
  () => 0,
  () => -1,
  () => Number.MAX_VALUE,
  () => true,
  () => [],
  () => ({}),
  () => [null],
  () => [[]],
  () => ({ constructor: 1, toString: null }),
  (_chance, was) => [was],
  (_chance, was) => ({ value: was }),
  (_chance, was) => [was, was, null, 'x', 1],
  (_chance, was) => (Array.isArray(was) ? (was as unknown[])[0] : JSON.stringify(was)),
  (_chance, was) => (typeof was === 'string' ? was.repeat(1000) : was),
]

interface Place {
  holder: Record<string, unknown> | unknown[]
  key: string
}

function placesIn(value: unknown): readonly Place[] {
  const places: Place[] = []
  const open: unknown[] = [value]
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one !== 'object' || one === null) continue
    for (const key of Object.keys(one)) {
      places.push({ holder: one as Record<string, unknown>, key })
      open.push((one as Record<string, unknown>)[key])
    }
  }
  return places
}

/** A JSON document with one to four values of other types, left out, named like a prototype, or nested without end. */
export function hostileJson(text: string, chance: Chance): string {
  const document: unknown = JSON.parse(text)
  const places = placesIn(document)
  if (places.length === 0) return texts(chance)
  for (let edits = 1 + Math.floor(chance() * 4); edits > 0; edits--) {
    const place = places[Math.floor(chance() * places.length)]
    if (place === undefined) continue
    const holder = place.holder as Record<string, unknown>
    if (chance() < 0.15) Reflect.deleteProperty(holder, place.key)
    else holder[place.key] = values[Math.floor(chance() * values.length)]?.(chance, holder[place.key])
  }
  const written = JSON.stringify(document)
  if (chance() > 0.05) return written
  return written.replace(/:"[^"]*"/, () => `:${'['.repeat(levels)}${']'.repeat(levels)}`)
}
