import type { Query } from '../clients/fhir-client.ts'
import type { Token } from '../clients/token-client.ts'
import type { CipherOffer } from '../exchange/cipher-probe.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { HeldPatient } from '../holdings/holdings.ts'
import type { SearchedResource } from '../dialect/dialect.ts'
import type { CallOptions, TokenOptions } from './call-options.ts'
import type { FurtherCountryA } from './country-a-further.ts'
import type { ClaimedChannel, ClientCredentials } from '../target/target.ts'
import type { CountryAImaging, StudyPlace } from './country-a-imaging.ts'
import type { Viewer } from './viewer.ts'

/** What a token is for. */
export type TokenChannel = 'fhir' | 'gateway' | 'national' | 'viewer'
/** Channels that can be probed for TLS. */
export type ProbedChannel = ClaimedChannel | 'viewer'

/** The answer to a question, and how it was put. */
export interface Selected {
  resource: SearchedResource
  query: Query
  pages: readonly Exchange[]
  /** The same resource without the question. */
  everything: readonly Exchange[]
}

export type ClientCertificateKind = 'own' | 'none' | 'self-made' | 'expired' | 'foreign'

/** Country A as a scenario speaks to it. Every method records what it sent and what came; none judges. */
export interface CountryA extends FurtherCountryA, CountryAImaging {
  fhirBaseUrl: string
  gatewayUrl: string | undefined
  nationalUrls: readonly string[]
  /** `[base]/.well-known/smart-configuration`, asked once in a scenario. */
  discover: () => Promise<Exchange>
  tokenEndpointUrl: () => Promise<string | undefined>
  /** The JWK Set; the discovery document itself when it names no `jwks_uri`. */
  keys: () => Promise<Exchange>
  capabilities: () => Promise<Exchange>
  /** A new token for a channel. */
  requestToken: (channel: TokenChannel, options?: TokenOptions) => Promise<Token>
  /** The scenario's FHIR token for a confirmed patient, requested once. @throws PrerequisiteMissing */
  fhirToken: (patient: HeldPatient) => Promise<string>
  /** An imaging token for studies of a patient, requested once for each. @throws PrerequisiteMissing */
  imagingToken: (patient: HeldPatient, place: StudyPlace, ...studyInstanceUids: readonly string[]) => Promise<string>
  /** A token for the viewer, requested once for each study. @throws PrerequisiteMissing */
  viewerToken: (patient: HeldPatient, studyInstanceUid: string) => Promise<string | undefined>
  /** A token that the target issued and that is past its end; undefined when none can be had. */
  expiredToken: (channel: TokenChannel, options: TokenOptions) => Promise<string | undefined>
  /** A token of the target that is not valid yet; undefined when the target file names no such client. */
  futureToken: (channel: TokenChannel, options: TokenOptions) => Promise<string | undefined>
  findPatients: (query: Query, options?: CallOptions) => Promise<Exchange>
  /** ITI-67 for a patient with `status=current` unless the query names a status. */
  findDocuments: (patient: HeldPatient, query?: Query, options?: CallOptions) => Promise<Exchange>
  /** Asked once in a scenario: the first page and every page after it, by `Bundle.link[next]`; stops at a loop or after 200 pages. */
  findAllDocuments: (patient: HeldPatient, query?: Query) => Promise<readonly Exchange[]>
  /** The same, asked anew: the list may have changed. */
  listAnew: (patient: HeldPatient, query?: Query) => Promise<readonly Exchange[]>
  /**
   * Every page of the answer to a question in the words of MHD and MADO, put as the target's dialect puts it; undefined
   * when the dialect has no way to ask it.
   */
  select: (patient: HeldPatient, question: Query) => Promise<Selected | undefined>
  /** Where body parts are asked for, by the target's dialect. */
  bodyPartsOf: SearchedResource
  /** The document of a list entry, inline or by its URL [ITI-68]; undefined when the entry has neither. */
  retrieveAttachment: (
    patient: HeldPatient,
    attachment: { url?: string; data?: string; contentType?: string },
    accept: string,
    listed: Exchange,
  ) => Promise<Exchange | undefined>
  /** ITI-68 at an attachment's URL. */
  retrieveDocument: (patient: HeldPatient, url: string, accept: string, options?: CallOptions) => Promise<Exchange>
  /** The place that a URL of a manifest stands for; undefined when it is neither gateway nor national. */
  placeOf: (retrieveUrl: string) => StudyPlace | undefined
  /** Handshake with a range of TLS versions or another client certificate, then one small request. */
  probeTls: (
    channel: ProbedChannel,
    options: { versions?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2 or higher'; certificate?: ClientCertificateKind },
  ) => Promise<Exchange | undefined>
  /** A ClientHello of TLS 1.2 with chosen suites; undefined for a channel that is not there or has no TLS. */
  probeCiphers: (channel: ProbedChannel, offer: CipherOffer) => Promise<Exchange | undefined>
  /** A plain HTTP request to the port of a channel. */
  probePlainHttp: (channel: ProbedChannel) => Promise<Exchange | undefined>
  channels: readonly ClaimedChannel[]
  /** Option B; undefined when the target file names no viewer. */
  viewer: Viewer | undefined
  /** The client whose tokens and codes live a few seconds, when the target file names one. */
  shortLivedClient: ClientCredentials | undefined
  /** The client of the target file, then one with a key of another algorithm, when the file names it. */
  clients: readonly ClientCredentials[]
}
