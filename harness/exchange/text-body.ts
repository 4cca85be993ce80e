import type { RawHeaders } from './exchange.ts'

/** Text is redacted as text: by its media type, or by its first bytes where the type says nothing. */
export function looksLikeText(headers: RawHeaders, bytes: Buffer): boolean {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const looksLikeJson = /^\s*[{[]/.test(bytes.subarray(0, 64).toString('latin1'))
  if (/octet-stream/i.test(type) && looksLikeJson) return true
  if (/dicom(?!\+)|octet-stream|^image\/|^video\/|pdf|multipart/i.test(type)) return false
  return !bytes.subarray(0, 512).includes(0)
}

/** The body is compressed or otherwise encoded. */
export const isEncoded = (headers: RawHeaders): boolean =>
  headers.some(
    ([name, value]) =>
      name.toLowerCase() === 'content-encoding' && !['', 'identity'].includes(value.trim().toLowerCase()),
  )
