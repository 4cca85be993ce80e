const magic = 'BLM1'

/**
 * The mark in the first samples of pixel data: `BLM1`, one length byte, ASCII text; one byte per sample, of which a
 * 16-bit little endian sample carries it in its low byte. Written apart from the writer on purpose.
 */
export function readPixelMark(pixels: Uint8Array, bitsAllocated: 8 | 16): string | undefined {
  const step = bitsAllocated / 8
  const byteAt = (index: number): number =>
    step === 2 && pixels[index * 2 + 1] !== 0 ? 0 : (pixels[index * step] ?? 0)
  const textAt = (start: number, length: number): string =>
    String.fromCharCode(...Array.from({ length }, (_, index) => byteAt(start + index)))
  if (textAt(0, magic.length) !== magic) return undefined
  const length = byteAt(magic.length)
  if ((magic.length + 1 + length) * step > pixels.length) return undefined
  const text = textAt(magic.length + 1, length)
  return /^[\x20-\x7e]*$/.test(text) ? text : undefined
}

/** The mark at the beginning of pixels whose depth nothing tells: 8 or 16 bits. */
export function readPixelMarkOfAnyDepth(pixels: Uint8Array): string | undefined {
  return readPixelMark(pixels, 8) ?? readPixelMark(pixels, 16)
}
