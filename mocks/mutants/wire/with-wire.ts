import type { ServerResponse } from 'node:http'
import type { AnswerContext, CountryA } from '../../country-a/country.ts'
import { writeAnswer } from '../../country-a/write-answer.ts'
import type { WireAnswer } from '../../country-a/write-answer.ts'

/** What a fault below HTTP befalls. */
export type Victim = 'document' | 'kos' | 'list' | 'study' | 'series'

/** The country that writes the successful answers of one kind in another way. */
export function withWire(
  country: CountryA,
  victim: Victim,
  write: (body: Buffer, answer: WireAnswer, outgoing: ServerResponse) => void,
): CountryA {
  return {
    ...country,
    writeBody: async (answer, outgoing, context) => {
      if (answer.status !== 200 || victimOf(context) !== victim) {
        await (country.writeBody ?? writeAnswer)(answer, outgoing, context)
        return
      }
      const pieces: Uint8Array[] = []
      for await (const piece of answer.body) pieces.push(piece)
      write(Buffer.concat(pieces), answer, outgoing)
    },
  }
}

/** The headers of an answer with another Content-Length; undefined leaves it out. */
export function headersWithLength(answer: WireAnswer, length: number | undefined): string[] {
  const others = answer.headers.filter(([name]) => name.toLowerCase() !== 'content-length')
  return [...others, ...(length === undefined ? [] : [['Content-Length', String(length)] as const])].flat()
}

/** Sends the beginning of a body, then ends the connection as a process does that is killed. */
export function breakOff(body: Buffer, bytes: number, answer: WireAnswer, outgoing: ServerResponse): void {
  outgoing.writeHead(answer.status, headersWithLength(answer, body.length))
  outgoing.write(body.subarray(0, bytes), () => outgoing.destroy())
}

function victimOf({ origin, url }: AnswerContext): Victim | undefined {
  if (origin !== 'fhir') {
    if (/\/series\/[^/]+$/.test(url.pathname)) return 'series'
    return /\/studies\/[^/]+$/.test(url.pathname) ? 'study' : undefined
  }
  if (/\/Binary\/[^/]+$/.test(url.pathname)) return 'kos'
  if (/\/Bundle\/[^/]+$/.test(url.pathname)) return 'document'
  return /\/DocumentReference(\/_search)?\/?$/.test(url.pathname) ? 'list' : undefined
}
