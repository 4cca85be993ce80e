import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { changeIds } from '../../fixtures/catalogue/changes.ts'
import type { ChangeId } from '../../fixtures/catalogue/changes.ts'
import type { RunningCountryA } from './simulator-config.ts'

const bodyLimitBytes = 4096

/** The order of a body `{ "change": …, "action": "apply" | "restore" }`; undefined when it is none. */
function orderOf(body: string): { change: ChangeId; action: 'apply' | 'restore' } | undefined {
  try {
    const order = JSON.parse(body) as { change?: unknown; action?: unknown } | null
    const change = changeIds.find((id) => id === order?.change)
    const action = (['apply', 'restore'] as const).find((name) => name === order?.action)
    return change === undefined || action === undefined ? undefined : { change, action }
  } catch {
    return undefined
  }
}

/**
 * The admin port of a running country, on loopback only: POST lets its documents change.
 * @param secret stands in the path, so that no other program on the machine finds it by chance
 */
export async function startAdminOrigin(
  country: Pick<RunningCountryA, 'change' | 'restore'>,
  secret: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const path = `/${secret}/changes`
  const server = createServer((incoming, outgoing) => {
    const answer = (status: number, text: string): void => {
      outgoing.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(`${text}\n`)
    }
    if (incoming.url !== path) {
      answer(404, 'nothing is served here')
      return
    }
    let body = ''
    incoming.setEncoding('utf8')
    incoming.on('data', (chunk: string) => {
      body = `${body}${chunk}`.slice(0, bodyLimitBytes)
    })
    incoming.once('end', () => {
      const order = incoming.method === 'POST' ? orderOf(body) : undefined
      if (order === undefined) {
        answer(400, `POST {"change": one of ${changeIds.join(', ')}, "action": "apply" or "restore"}`)
        return
      }
      if (order.action === 'apply') country.change(order.change)
      else country.restore(order.change)
      answer(200, 'done')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}${path}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
