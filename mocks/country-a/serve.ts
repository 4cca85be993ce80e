import { afterChange } from '../../fixtures/catalogue/changes.ts'
import type { ChangeId } from '../../fixtures/catalogue/changes.ts'
import { newestPublished } from '../../fixtures/documents/guides.ts'
import { testHosts } from '../pki/test-pki.ts'
import type { CertificateAndKey } from '../pki/test-pki.ts'
import type { CountryA, TlsDemands } from './country.ts'
import { freshState } from './country-world.ts'
import type { CountryUrls, CountryWorld, OriginName } from './country-world.ts'
import { renderedEntries } from './fhir/rendered-entries.ts'
import { fhirXmlOf } from './fhir/xml-writer.ts'
import type { Present } from './environment.ts'
import { originHandler } from './origin-handler.ts'
import { listenOrigin } from './origin-server.ts'
import type { OriginPlan, OriginServer } from './origin-server.ts'
import { referenceCountry } from './reference-country.ts'
import type { RunningCountryA, SimulatorConfig } from './simulator-config.ts'
import { makeSigningKey } from './token/signing-key.ts'

/**
 * Starts the reference Country A with an origin each for FHIR, gateway (option A), viewer (option B) and national store (option C).
 * @throws RangeError when plain HTTP is asked for beyond loopback, or TLS without certificates
 */
export async function startCountryA(config: SimulatorConfig): Promise<RunningCountryA> {
  const bind = config.bind ?? '127.0.0.1'
  refuseUnsafe(config, bind)
  const origins = originsOf(config)
  const ports: Partial<Record<OriginName, number>> = { ...config.ports }
  let urls = urlsOf(config, ports)
  let { now } = config
  const signingKey = await makeSigningKey(`country-a-${config.nextId()}`)
  const begin = (mutate: SimulatorConfig['mutate']): Present => {
    const world: CountryWorld = {
      catalogue: config.catalogue,
      options: config.options,
      dialect: config.dialect ?? 'mado',
      guides: config.guides ?? newestPublished,
      urls,
      clients: config.clients,
      signingKey,
      now: () => now(),
      nextId: config.nextId,
      xmlWriter: fhirXmlOf,
      state: freshState(),
    }
    const country = referenceCountry(world)
    return { country: mutate?.(country) ?? country, rendered: renderedEntries() }
  }
  let present = begin(config.mutate)
  const changes = new Set<ChangeId>()
  const showChanges = (): void => {
    present.country.world.catalogue = [...changes].reduce((facts, id) => afterChange(facts, id), config.catalogue)
  }
  const listen = (origin: OriginName): Promise<OriginServer> =>
    listenOrigin({
      bind,
      port: ports[origin] ?? 0,
      ...tlsOf(config, origin, present.country),
      handler: originHandler({
        origin,
        present: () => present,
        now: () => now(),
        nextId: config.nextId,
        onRequest: config.onRequest,
      }),
      onSocket: (socket) => present.country.onSocket?.(socket, origin),
    })
  const servers = await listenAll(origins, listen)
  for (const [origin, server] of servers) ports[origin] = server.port
  urls = urlsOf(config, ports)
  present = begin(config.mutate) // now with the ports that the origins got

  return {
    ...urls,
    resolve: resolveOf(bind, ports),
    inbox: () => present.country.world.state.inbox,
    setMutation: async (mutate) => {
      const before = present.country.tls
      changes.clear()
      present = begin(mutate)
      for (const origin of origins) {
        if (sameDemands(before[origin], present.country.tls[origin])) continue
        await servers.get(origin)?.stop()
        servers.set(origin, await listen(origin))
      }
    },
    setClock: (clock) => {
      now = clock
    },
    publishVersions: (reportId, count) => {
      present.country.world.state.publishedVersions.set(reportId, count)
    },
    change: (change) => {
      changes.add(change)
      showChanges()
    },
    restore: (change) => {
      changes.delete(change)
      showChanges()
    },
    stop: async () => {
      await Promise.all([...servers.values()].map((server) => server.stop()))
    },
  }
}

/** All origins or none: what listens is stopped when another cannot. */
async function listenAll(
  origins: readonly OriginName[],
  listen: (origin: OriginName) => Promise<OriginServer>,
): Promise<Map<OriginName, OriginServer>> {
  const servers = new Map<OriginName, OriginServer>()
  try {
    for (const origin of origins) servers.set(origin, await listen(origin))
    return servers
  } catch (error) {
    await Promise.all([...servers.values()].map((server) => server.stop()))
    throw error
  }
}

function refuseUnsafe(config: SimulatorConfig, bind: string): void {
  if (config.insecureHttp === true && bind !== '127.0.0.1' && bind !== '::1')
    throw new RangeError(`plain HTTP is for loopback only: bind is ${bind}; give 127.0.0.1, or certificates`)
  if (config.insecureHttp !== true && config.tls === undefined)
    throw new RangeError('tls is missing: give a test PKI or certificates')
}

function originsOf({ options, nationalBaseUrl }: SimulatorConfig): readonly OriginName[] {
  return [
    'fhir',
    ...(options.includes('A') ? (['gateway'] as const) : []),
    ...(options.includes('B') ? (['viewer'] as const) : []),
    ...(options.includes('C') && nationalBaseUrl === undefined ? (['national'] as const) : []),
  ]
}

function urlsOf(config: SimulatorConfig, ports: Partial<Record<OriginName, number>>): CountryUrls {
  const base = (origin: OriginName): string => {
    const published = config.publicOrigins?.[origin]
    const port = String(ports[origin] ?? 0)
    if (published !== undefined) return published.replace(/\/$/, '').replace(/:0$/, `:${port}`)
    return config.insecureHttp === true ? `http://127.0.0.1:${port}` : `https://${testHosts[origin]}:${port}`
  }
  const { options, nationalBaseUrl } = config
  return {
    fhirBaseUrl: `${base('fhir')}/fhir`,
    tokenUrl: `${base('fhir')}/token`,
    jwksUrl: `${base('fhir')}/jwks`,
    ...(options.includes('A') ? { gatewayUrl: `${base('gateway')}/dicom-web` } : {}),
    ...(options.includes('B') ? { viewerUrl: `${base('viewer')}/viewer` } : {}),
    ...(options.includes('C')
      ? { nationalUrl: nationalBaseUrl?.replace(/\/$/, '') ?? `${base('national')}/dicom-web` }
      : {}),
  }
}

function tlsOf(config: SimulatorConfig, origin: OriginName, country: CountryA): Pick<OriginPlan, 'tls'> {
  const { tls } = config
  if (config.insecureHttp === true || tls === undefined) return {}
  const certificate: CertificateAndKey | undefined =
    'pki' in tls
      ? (country.tls[origin].serverCertificate?.(tls.pki) ?? tls.pki.servers[hostOf(config, origin)])
      : tls.certificates[origin]
  if (certificate === undefined) throw new RangeError(`no server certificate for ${hostOf(config, origin)}`)
  const trustedCaPems = 'pki' in tls ? [tls.pki.caPem] : tls.trustedCaPems
  return { tls: { demands: country.tls[origin], certificate, trustedCaPems } }
}

/** The name under which others reach an origin; its certificate is for it. */
function hostOf(config: SimulatorConfig, origin: OriginName): string {
  const published = config.publicOrigins?.[origin]
  return published === undefined ? testHosts[origin] : new URL(published).hostname
}

function resolveOf(bind: string, ports: Partial<Record<OriginName, number>>): Record<string, string> {
  const origins = ['fhir', 'gateway', 'national', 'viewer'] as const
  return Object.fromEntries(
    origins.flatMap((origin) => {
      const port = ports[origin]
      return port === undefined ? [] : [[testHosts[origin], `${bind}:${String(port)}`]]
    }),
  )
}

function sameDemands(one: TlsDemands, other: TlsDemands): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof TlsDemands>
  return [...names].every((name) => one[name] === other[name])
}
