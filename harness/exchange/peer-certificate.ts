import type { X509Certificate } from 'node:crypto'
import type { TlsFact } from './exchange.ts'

type Shown = Pick<X509Certificate, 'fingerprint256' | 'subject' | 'subjectAltName' | 'validFrom' | 'validTo'>

/**
 * The certificate that the target showed; undefined when it showed none. Node gives a socket's certificate out only
 * once (`getPeerX509Certificate`), so callers ask for it once and hand it on.
 */
export function peerOf(certificate: Shown | undefined): TlsFact['peer'] | undefined {
  if (certificate === undefined) return undefined
  return {
    fingerprint: certificate.fingerprint256,
    subject: certificate.subject.replaceAll('\n', ', '),
    names: (certificate.subjectAltName ?? '').split(', ').filter((name) => name !== ''),
    validFrom: instantOf(certificate.validFrom),
    validTo: instantOf(certificate.validTo),
  }
}

/** A time of a certificate; as it was written where it is none: what is broken is shown, and judged like an expired one. */
function instantOf(written: string): string {
  const instant = new Date(written)
  return Number.isNaN(instant.getTime()) ? written : instant.toISOString()
}
