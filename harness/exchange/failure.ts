import type { ExchangeFailure } from './exchange.ts'

const network = new Set([
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  'ECONNABORTED',
])

/** Why no answer came, and who can mend it. */
export function failureOf(error: NodeJS.ErrnoException, phase: ExchangeFailure['phase']): ExchangeFailure {
  const code = error.code ?? error.name
  const { message } = error
  if (code.startsWith('PROXY_')) return { phase: 'connect', code, message, blame: proxyBlame(code) }
  if (code.startsWith('HPE_'))
    return { phase: 'answer', code, message: `what came is no HTTP answer: ${message}`, blame: 'target' }
  if (code === 'ENOTFOUND') return { phase: 'resolve', code, message, blame: 'configuration' }
  if (code === 'EAI_AGAIN') return { phase: 'resolve', code, message, blame: 'network' }
  if (code === 'ETIMEDOUT') return { phase, code, message, blame: 'network' }
  if (code === 'EPROTO' && /wrong version number|http request|packet length/i.test(message))
    return { phase: 'tls', code, message: `the port does not speak TLS: ${message}`, blame: 'configuration' }
  if (isCertificate(code) || /alert|certificate/i.test(message))
    return { phase: 'tls', code, message, blame: 'configuration' }
  if (phase === 'tls') return { phase, code, message, blame: 'configuration' }
  return { phase, code, message, blame: network.has(code) ? 'network' : 'configuration' }
}

function isCertificate(code: string): boolean {
  return /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_OSSL)/.test(code)
}

/** A proxy that asks for credentials or forbids the way is a matter of configuration, one that finds no way of the network. */
const proxyBlame = (code: string): 'network' | 'configuration' => (/^PROXY_4/.test(code) ? 'configuration' : 'network')
