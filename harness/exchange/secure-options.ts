import { createSecureContext } from 'node:tls'
import type { RequestOptions } from 'node:https'
import type { SecureContext, SecureContextOptions } from 'node:tls'
import type { Target } from '../target/target.ts'
import { remembered } from './remembered.ts'

const contexts = new WeakMap<Target['tls'], SecureContext>()

/**
 * Authorities and client certificate of a target as Node.js takes them; read once for all connections to it.
 * @throws when a certificate or key cannot be read
 */
export function secureOptionsOf({ tls }: Target): {
  ca?: string
  cert?: string
  key?: string
  secureContext: SecureContext
} {
  const { caPem, clientCertificate } = tls
  const values = {
    ...(caPem === undefined ? {} : { ca: caPem }),
    ...(clientCertificate === undefined
      ? {}
      : { cert: clientCertificate.certificatePem, key: clientCertificate.keyPem }),
  }
  const secureContext = contexts.get(tls) ?? createSecureContext(values)
  contexts.set(tls, secureContext)
  return { ...values, secureContext }
}

const numbers = new WeakMap<SecureContext, number>()
let lastNumber = 0

/** What connections are told apart by: place, name and context; without the certificates themselves, which are long. */
export function connectionName(options: RequestOptions & { secureContext?: SecureContext } = {}): string {
  const { host, port, servername, secureContext } = options
  return `${host ?? ''}:${port ?? ''}:${servername ?? ''}:${numberOf(secureContext)}`
}

function numberOf(context: SecureContext | undefined): number {
  if (context === undefined) return 0
  const known = numbers.get(context)
  if (known !== undefined) return known
  lastNumber += 1
  numbers.set(context, lastNumber)
  return lastNumber
}

const remember = remembered<SecureContext>(50)

/** Certificates, key and versions of a handshake as OpenSSL takes them, read once. @throws when one cannot be read */
export function contextOf(options: SecureContextOptions): SecureContext {
  return remember(JSON.stringify(options), () => createSecureContext(options))
}
