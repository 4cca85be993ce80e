import { createHash } from 'node:crypto'
import type { Body } from './exchange.ts'

/** A body of which every byte was received and is kept. */
export function wholeBody(bytes: Uint8Array): Body & { bytes: Uint8Array } {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.byteLength,
    end: 'complete',
    capped: false,
    bytes,
  }
}
