import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

/** An answer just before it becomes bytes on the wire. */
export interface WireAnswer {
  status: number
  headers: readonly (readonly [name: string, value: string])[]
  body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/** Writes an answer piece by piece; waits when the peer reads slowly, stops when it is gone. */
export async function writeAnswer(answer: WireAnswer, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(answer.status, rawHeaders(answer.headers))
  for await (const piece of answer.body) {
    if (outgoing.destroyed) return
    if (!outgoing.write(piece) && !(await drained(outgoing))) return
  }
  outgoing.end()
}

/** A Response as an answer to write. */
export async function wireAnswerOf(response: Response): Promise<WireAnswer> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const headers: [string, string][] = [...response.headers]
  if (!response.headers.has('content-length')) headers.push(['content-length', String(bytes.byteLength)])
  return { status: response.status, headers, body: bytes.byteLength === 0 ? [] : [bytes] }
}

function rawHeaders(headers: WireAnswer['headers']): string[] {
  return headers.flatMap(([name, value]) => [name, value])
}

async function drained(outgoing: ServerResponse): Promise<boolean> {
  const abandon = new AbortController()
  try {
    return await Promise.race([
      once(outgoing, 'drain', { signal: abandon.signal }).then(() => true),
      once(outgoing, 'close', { signal: abandon.signal }).then(() => false),
    ])
  } finally {
    abandon.abort()
  }
}
