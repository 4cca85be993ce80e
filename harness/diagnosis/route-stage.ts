import type { ExchangeFailure } from '../exchange/exchange.ts'
import { notOk, ok } from './stage.ts'
import type { StageOutcome } from './stage.ts'

/** Whether a TCP connection to the URL's port opens. */
export function routeStage(url: URL, connected: string | ExchangeFailure): StageOutcome {
  if (typeof connected === 'string') return ok(`connected to ${connected}`)
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  const { code, message } = connected
  if (code === 'ECONNREFUSED')
    return notOk(
      'network',
      `nobody listens on port ${port} (${message === '' ? code : message})`,
      `Check the port of ${url.origin} in the target file, and the port in resolve: where it is mapped.`,
      'Ask the operator of the target whether the service is up.',
    )
  if (code === 'ETIMEDOUT')
    return notOk(
      'network',
      `no connection to port ${port} (${message})`,
      'A firewall that drops packets looks like this: ask both sides to open the way from this machine.',
      'Check that the VPN is up, and that the address above is the right one.',
    )
  return notOk(
    'network',
    `no connection to port ${port}: ${code} ${message}`,
    'Check the routing of this machine to the address above, the VPN and the firewall.',
  )
}
