/** Bytes that come in pieces. */
export interface CollectedBytes {
  /** Bytes that came, kept or not. */
  sizeBytes: () => number
  add: (piece: Uint8Array) => void
  /** What was kept: the first bytes up to the limit. */
  bytes: () => Buffer
}

/**
 * Collects pieces up to a limit. A body can come in millions of pieces of one byte, each of which would be an object:
 * many are laid together as they come.
 * @param limitBytes bytes that are kept
 */
export function collectedBytes(limitBytes: number): CollectedBytes {
  const most = 256
  let pieces: Buffer[] = []
  let [sizeBytes, kept] = [0, 0]
  return {
    sizeBytes: () => sizeBytes,
    add: (piece) => {
      sizeBytes += piece.byteLength
      const room = Math.min(piece.byteLength, limitBytes - kept)
      if (room <= 0) return
      pieces.push(Buffer.from(piece.buffer, piece.byteOffset, room))
      kept += room
      if (pieces.length >= most) pieces = laidTogether(pieces)
    },
    bytes: () => (pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces)),
  }
}

/** The small ones at the end as one, as long as the one before them is not larger: every byte is moved a few times only. */
function laidTogether(pieces: readonly Buffer[]): Buffer[] {
  let from = pieces.length
  let size = 0
  while (from > 0 && (pieces[from - 1]?.byteLength ?? 0) <= Math.max(size, 64 * 1024)) {
    from -= 1
    size += pieces[from]?.byteLength ?? 0
  }
  return [...pieces.slice(0, from), Buffer.concat(pieces.slice(from))]
}
