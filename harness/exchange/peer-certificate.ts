import type { TLSSocket } from 'node:tls'
import type { TlsFact } from './exchange.ts'

/** The certificate that the target showed; undefined when it showed none. */
export function peerOf(socket: TLSSocket): TlsFact['peer'] | undefined {
  const certificate = socket.getPeerX509Certificate()
  if (certificate === undefined) return undefined
  return {
    fingerprint: certificate.fingerprint256,
    subject: certificate.subject.replaceAll('\n', ', '),
    names: (certificate.subjectAltName ?? '').split(', ').filter((name) => name !== ''),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
  }
}
