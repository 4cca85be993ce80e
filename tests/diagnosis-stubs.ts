import assert from 'node:assert/strict'
import { createServer as createHttpServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo, Server as TcpServer } from 'node:net'
import type { Diagnosis } from '../harness/diagnosis/diagnose.ts'
import type { Stage, StageName } from '../harness/diagnosis/stage.ts'

/** @throws when the diagnosis has no such stage */
export function stageOf({ stages }: Pick<Diagnosis, 'stages'>, stage: StageName, subject: string): Stage {
  const found = stages.find((one) => one.stage === stage && one.subject.split(', ').includes(subject))
  assert.ok(found, `no stage ${stage} of ${subject}`)
  return found
}

/** The stage is not ok, somebody is to blame, something can be done; later stages of the same channel are not reached. */
export function assertStopped(
  diagnosis: Diagnosis,
  stage: StageName,
  subject: string,
  blame: Stage['blame'],
  found: RegExp,
): void {
  const stopped = stageOf(diagnosis, stage, subject)
  assert.equal(stopped.state, 'not ok', JSON.stringify(stopped))
  assert.equal(stopped.blame, blame, JSON.stringify(stopped))
  assert.match(stopped.found, found)
  assert.ok((stopped.next ?? []).length > 0)
  assert.equal(stageOf(diagnosis, 'call', subject).state, 'not reached')
}

/** Serves on a free loopback port while the work is done. */
export async function listening(server: Server | TcpServer, work: (port: number) => Promise<void>): Promise<void> {
  const sockets = new Set<{ destroy: () => void }>()
  server.on('connection', (socket: { destroy: () => void }) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await work((server.address() as AddressInfo).port)
  } finally {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** A plain HTTP server that answers everything in one way. */
export const plainly = (answer: RequestListener, work: (base: string) => Promise<void>): Promise<void> =>
  listening(createHttpServer(answer), (port) => work(`http://127.0.0.1:${port}`))
