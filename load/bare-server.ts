import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One answer as it came: status, headers as name, value, name, value …, and the whole body. */
export interface WholeAnswer {
  status: number
  rawHeaders: readonly string[]
  body: Buffer
}

/** Asks once over plain HTTP and keeps the whole answer. */
export function askOnce(url: string, headers: Record<string, string>): Promise<WholeAnswer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.once('error', reject)
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, rawHeaders: response.rawHeaders, body: Buffer.concat(pieces) })
      })
    }).once('error', reject)
  })
}

/** Headers that a server writes for each answer by itself. */
const ofTheConnection = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'])

/** A bare node:http server on a free loopback port that gives this answer to every request: the yardstick. */
export async function startBareServer({ status, rawHeaders, body }: WholeAnswer): Promise<{
  origin: string
  stop: () => Promise<void>
}> {
  const headers: string[] = []
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2)
    if (!ofTheConnection.has(name.toLowerCase())) headers.push(name, value)
  }
  headers.push('Content-Length', String(body.byteLength))
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(status, headers)
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
