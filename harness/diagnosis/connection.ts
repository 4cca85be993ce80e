import { clockOffsetSecondsOf } from '../exchange/clock-offset.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Target } from '../target/target.ts'
import { clientCertificateStage } from './client-certificate-stage.ts'
import type { OwnCertificate } from './client-certificate-stage.ts'
import { clockStage } from './clock-stage.ts'
import { nameStage } from './name-stage.ts'
import type { Origin } from './places.ts'
import { proxyStage } from './proxy-stage.ts'
import { routeStage } from './route-stage.ts'
import { notReached, skipped } from './stage.ts'
import type { StageName, StageOutcome } from './stage.ts'
import { tlsStage } from './tls-stage.ts'
import type { Ways } from './ways.ts'

/** An origin on the way: what stopped it, and the handshakes that were seen. */
export interface Connection {
  origin: Origin
  /** The stage after which nothing more can be learnt here. */
  stoppedAt?: StageName
  own?: Exchange
  none?: Exchange
}

export interface ConnectionStep {
  stage: StageName
  /** Whether a failure makes the rest meaningless. */
  stops: boolean
  look: (connection: Connection) => Promise<StageOutcome> | StageOutcome
}

/** Name, route, TLS, client certificate and clock of an origin, in this order. */
export function connectionSteps(
  target: Target,
  ways: Ways,
  certificate: OwnCertificate | undefined,
): readonly ConnectionStep[] {
  const claimed = ({ origin }: Connection): boolean =>
    origin.places.some(({ channel }) => (target.claims.mutualTls as readonly string[]).includes(channel))
  return [
    ...routeSteps(target, ways),
    {
      stage: 'TLS',
      stops: true,
      look: async (connection) => {
        const { url, channel } = connection.origin
        if (url.protocol !== 'https:') return skipped('plain http in the target file')
        const [own, none] = await Promise.all([
          ways.handshake(url, channel, 'own'),
          ways.handshake(url, channel, 'none'),
        ])
        Object.assign(connection, { own, none })
        return tlsStage(url, [own, none], { now: ways.now(), ownAuthorities: target.tls.caPem !== undefined })
      },
    },
    {
      stage: 'client certificate',
      stops: true,
      look: (connection) => {
        const { own, none } = connection
        if (own === undefined || none === undefined) return skipped('plain http in the target file')
        return clientCertificateStage({ certificate, own, none, claimed: claimed(connection), now: ways.now() })
      },
    },
    {
      stage: 'clock',
      stops: false,
      look: ({ own, none }) =>
        clockStage(
          [own, none].filter((one) => one !== undefined),
          target.clockSkewSeconds,
        ),
    },
  ]
}

/** One step on one connection; afterwards the connection knows whether it goes on. */
export async function takeStep(step: ConnectionStep, connection: Connection): Promise<StageOutcome> {
  if (connection.stoppedAt !== undefined) return notReached(`${connection.stoppedAt} comes first`)
  const outcome = await step.look(connection)
  if (step.stops && outcome.state === 'not ok') connection.stoppedAt = step.stage
  return outcome
}

/** Clock of the target less ours, by the first connection that saw a Date header. */
export function offsetOf(connections: readonly Connection[]): number | undefined {
  return connections
    .flatMap(({ own, none }) => [own, none])
    .map((exchange) => (exchange === undefined ? undefined : clockOffsetSecondsOf(exchange)))
    .find((offset) => offset !== undefined)
}

/** To the target itself, or to its proxy, which looks the name up and goes the rest of the way. */
function routeSteps({ proxy, resolve }: Target, ways: Ways): readonly ConnectionStep[] {
  if (proxy !== undefined)
    return [
      {
        stage: 'proxy',
        stops: true,
        look: async ({ origin }) => proxyStage(proxy.url, origin.url, await ways.connect(origin.url)),
      },
    ]
  return [
    { stage: 'name', stops: true, look: ({ origin }) => nameStage(origin.url, resolve, ways.lookUp) },
    {
      stage: 'route',
      stops: true,
      look: async ({ origin }) => routeStage(origin.url, await ways.connect(origin.url)),
    },
  ]
}
