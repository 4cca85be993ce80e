const texts = new WeakMap<Uint8Array, string>()

/** Bytes as text of one letter a byte; of the same bytes once. */
export function latin1Of(bytes: Uint8Array): string {
  const known = texts.get(bytes)
  if (known !== undefined) return known
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  texts.set(bytes, text)
  return text
}
