import type { ExchangeFailure } from '../exchange/exchange.ts'
import { notOk, ok } from './stage.ts'
import type { StageOutcome } from './stage.ts'

/** Whether the proxy of the target file opens a way to a URL of the target. */
export function proxyStage(proxyUrl: string, url: URL, connected: string | ExchangeFailure): StageOutcome {
  if (typeof connected === 'string') return ok(`${proxyUrl} opens a way to ${url.host}`)
  const { code, message, blame } = connected
  if (code === 'PROXY_407')
    return notOk(
      'configuration',
      message,
      'Name a file with user:password in the target file: proxy: { credentialsFile: … }; check both with who runs the proxy.',
    )
  if (code === 'PROXY_UNREACHABLE')
    return notOk('network', message, `Check proxy.url ${proxyUrl} of the target file, and that the proxy is up.`)
  return notOk(
    blame,
    message,
    `Ask who runs the proxy to allow CONNECT to ${url.host} from this machine.`,
    'Check that the proxy itself can reach the target, and that the target is reached by a proxy at all.',
  )
}
