/** Parts of DICOM objects whose headers call another transfer syntax than that of the file. */
export async function* relabelledParts(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  syntax: string,
): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    const text = Buffer.from(piece).toString('latin1')
    yield /^(?:\r\n)?--/.test(text)
      ? Buffer.from(text.replace(/transfer-syntax=[\d.]+/, `transfer-syntax=${syntax}`), 'latin1')
      : piece
  }
}
