import { request as httpRequest } from 'node:http'
import type { ClientRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { failureOf } from '../../harness/exchange/failure.ts'

/** How a server is spoken to that data is sent to. */
export interface Connection {
  /** Value of the Authorization header. */
  authorization?: string
  tls: { ca?: string; cert?: string; key?: string }
  /** Longest wait for anything to happen on the connection. */
  timeoutSeconds: number
}

export interface UploadAnswer {
  status: number
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The beginning, at most a megabyte. */
  text: string
}

/** A server that data is sent to gave no answer: nothing can be told of it. */
export class NoAnswer extends Error {
  readonly code = 'UPLOAD_NO_ANSWER'
}

const textLimit = 1_000_000

/**
 * One request. @param write puts the body out; it may wait for room
 * @throws NoAnswer
 */
export function sendUpload(
  { authorization, tls, timeoutSeconds }: Connection,
  { method, url, headers = {} }: { method: string; url: string; headers?: Readonly<Record<string, string>> },
  write: string | ((outgoing: ClientRequest) => Promise<void>) = '',
): Promise<UploadAnswer> {
  const origin = new URL(url).origin
  return new Promise((resolve, reject) => {
    const secure = url.startsWith('https:')
    const outgoing = (secure ? httpsRequest : httpRequest)(url, {
      method,
      agent: false,
      headers: { ...headers, ...(authorization === undefined ? {} : { Authorization: authorization }) },
      timeout: timeoutSeconds * 1000,
      ...(secure ? tls : {}),
    })
    const fail = (error: Error): void => {
      if (error instanceof NoAnswer) reject(error)
      else {
        const { code, message } = failureOf(error, 'connect')
        reject(new NoAnswer(`${origin} gave no answer to ${method}: ${code} ${message}`, { cause: error }))
      }
    }
    outgoing.on('error', fail)
    outgoing.once('timeout', () => {
      outgoing.destroy(new NoAnswer(`${origin}: nothing within ${timeoutSeconds} s for ${method}`))
    })
    outgoing.once('response', (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        if (text.length < textLimit) text += chunk
      })
      incoming.once('error', fail)
      incoming.once('end', () => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text })
      })
    })
    if (typeof write === 'string') outgoing.end(write)
    else write(outgoing).catch(fail)
  })
}

/** JSON of an answer; undefined when it is none. */
export function jsonOf({ text }: Pick<UploadAnswer, 'text'>): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a server said, short enough for a line: the diagnostics of an OperationOutcome, or its text. */
export function wordsOf(answer: UploadAnswer): string {
  const outcome = jsonOf(answer) as
    { issue?: readonly { diagnostics?: string; details?: { text?: string } }[] } | null | undefined
  const said = Array.isArray(outcome?.issue)
    ? (outcome.issue as { diagnostics?: string; details?: { text?: string } }[])
        .map(({ diagnostics, details }) => diagnostics ?? details?.text ?? '')
        .join('; ')
    : answer.text.replace(/<[^<>]*>/g, ' ')
  return `answered ${answer.status} ${said.replace(/\s+/g, ' ').trim().slice(0, 200)}`.trim()
}
