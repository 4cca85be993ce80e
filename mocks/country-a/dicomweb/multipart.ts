import type { SentAs } from './accept-dicom.ts'
import type { CountryA } from '../country.ts'
import type { StoredInstance } from '../country-world.ts'

/** A multipart/related body, one instance rendered at a time. */
export function* multipartBody(
  country: CountryA,
  instances: readonly StoredInstance[],
  boundary: string,
  as: SentAs,
): Generator<Uint8Array> {
  for (const [index, stored] of instances.entries()) {
    const bytes = country.instanceBytes(stored, as)
    const headers = country.partHeaders(stored, bytes).map(([name, value]) => `${name}: ${value}\r\n`)
    yield Buffer.from(`${country.partDelimiter(boundary, index)}${headers.join('')}\r\n`, 'latin1')
    yield bytes
  }
  yield Buffer.from(country.closeDelimiter(boundary), 'latin1')
}
