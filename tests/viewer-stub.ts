import { createServer as createPlainServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { CertificateAndKey } from '../mocks/pki/test-pki.ts'

/** A page of a stub: its HTML, or all of its answer. */
export type StubPage = string | ((incoming: IncomingMessage, outgoing: ServerResponse) => void)

export interface RunningViewerStub {
  url: string
  stop: () => void
}

/** Serves pages by path on loopback: over https where a certificate is given. Other paths are 404. */
export async function startViewerStub(
  pages: Readonly<Record<string, StubPage>>,
  certificate?: CertificateAndKey,
): Promise<RunningViewerStub> {
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const page = pages[new URL(incoming.url ?? '/', 'http://stub').pathname]
    if (typeof page === 'function') {
      page(incoming, outgoing)
      return
    }
    outgoing.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' })
    outgoing.end(page)
  }
  const server =
    certificate === undefined
      ? createPlainServer(answer)
      : createServer({ cert: certificate.certificatePem, key: certificate.keyPem }, answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const scheme = certificate === undefined ? 'http' : 'https'
  return {
    url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
