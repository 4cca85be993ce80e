import type { Catalogue, TransferOption } from '../../fixtures/catalogue/facts.ts'
import type { ChangeId } from '../../fixtures/catalogue/changes.ts'
import type { Guides } from '../../fixtures/documents/guides.ts'
import type { CertificateAndKey, TestPki } from '../pki/test-pki.ts'
import type { CountryA } from './country.ts'
import type { DialectName, InboxEntry, OriginName, Peer, RegisteredClient } from './country-world.ts'

/** Certificates of somebody's own PKI. */
export interface OwnTls {
  certificates: Readonly<Partial<Record<OriginName, CertificateAndKey>>>
  trustedCaPems: readonly string[]
}

/** A request as an origin received it. */
export interface SeenRequest {
  at: Date
  origin: OriginName
  method: string
  url: string
  /** Name, value, name, value … as received. */
  rawHeaders: readonly string[]
  peer: Peer
}

export interface SimulatorConfig {
  catalogue: Catalogue
  options: readonly [TransferOption, ...TransferOption[]]
  /** `mado` when absent. */
  dialect?: DialectName
  /** The newest published when absent. */
  guides?: Guides
  /** 127.0.0.1 when absent. */
  bind?: string
  /** Free ones when absent. */
  ports?: Partial<Record<OriginName, number>>
  /**
   * Origins as others reach them, without path, for example `https://fhir.example.org:8443`; port 0 stands for the
   * port that the origin gets.
   */
  publicOrigins?: Partial<Record<OriginName, string>>
  /** Test certificates with their host names, or one's own. */
  tls?: { pki: TestPki } | OwnTls
  /** Plain HTTP in the place of TLS, on loopback only. */
  insecureHttp?: boolean
  clients: readonly RegisteredClient[]
  now: () => Date
  /** Fresh ids: `jti`, boundaries, request ids. */
  nextId: () => string
  mutate?: (country: CountryA) => CountryA
  /** An imaging store of somebody else's for option C; no national origin is served then. */
  nationalBaseUrl?: string
  onRequest?: (request: SeenRequest) => void
}

export interface RunningCountryA {
  fhirBaseUrl: string
  tokenUrl: string
  jwksUrl: string
  gatewayUrl?: string
  nationalUrl?: string
  viewerUrl?: string
  /** Host names of the test PKI: where they are, as `ip:port`. */
  resolve: Readonly<Record<string, string>>
  /** What was asked and is not served; a fresh list after each mutation. */
  inbox: () => readonly InboxEntry[]
  /** Swaps the country for a mutant, or for the reference; state begins anew. Origins listen again when TLS differs. */
  setMutation: (mutate: ((country: CountryA) => CountryA) | undefined) => Promise<void>
  setClock: (now: () => Date) => void
  /** How many versions of a report are published. */
  publishVersions: (reportId: string, count: number) => void
  /** Lets documents of the patient `changing` change, until they are restored or a mutation begins. */
  change: (change: ChangeId) => void
  restore: (change: ChangeId) => void
  stop: () => Promise<void>
}
