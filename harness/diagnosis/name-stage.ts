import { isIP } from 'node:net'
import type { ExchangeFailure } from '../exchange/exchange.ts'
import { mappedHost } from '../exchange/resolve.ts'
import type { Target } from '../target/target.ts'
import { notOk, ok } from './stage.ts'
import type { StageOutcome } from './stage.ts'

/** Whether the host of a URL has an address: its own, one of the file's `resolve`, or one of the system's resolver. */
export async function nameStage(
  url: URL,
  resolve: Target['resolve'],
  lookUp: (host: string) => Promise<readonly string[] | ExchangeFailure>,
): Promise<StageOutcome> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const mapped = mappedHost(resolve, url)
  if (mapped !== undefined) return ok(`${host} is ${mapped}, as resolve: of the target file says`)
  if (isIP(host) !== 0) return ok(`${host} is an address, no name to resolve`)
  const found = await lookUp(host)
  if (!('code' in found)) {
    const [first] = found
    if (first === undefined)
      return notOk('configuration', `${host} has no address`, 'Ask the operator of the target for its DNS entry.')
    return ok(`${host} is ${found.slice(0, 4).join(', ')}`)
  }
  return found.code === 'ENOTFOUND'
    ? notOk(
        'configuration',
        `no address is known for ${host} (${found.code})`,
        `Check the spelling of the URL ${url.href} in the target file.`,
        `Where the name is known only to the target's network, add its address to the target file: resolve: { ${host}: ADDRESS }.`,
      )
    : notOk(
        'network',
        `${host} could not be looked up (${found.code} ${found.message})`,
        'Check that this machine has a DNS server it can reach (getent hosts NAME), and any VPN.',
      )
}
