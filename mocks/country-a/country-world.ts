import type { JSONWebKeySet, JWTPayload } from 'jose'
import type {
  Catalogue,
  Instance,
  Manifest,
  Patient,
  Report,
  ReportVersion,
  Series,
  Study,
  TransferOption,
} from '../../fixtures/catalogue/facts.ts'
import type { Guides } from '../../fixtures/documents/guides.ts'
import type { Access } from './audit/access.ts'
import type { SigningKey } from './token/signing-key.ts'

/** FHIR and token at NCPeH-A, imaging gateway of NCPeH-A (option A), viewer (option B), national store (option C). */
export type OriginName = 'fhir' | 'gateway' | 'national' | 'viewer'

/** How the FHIR origin speaks: MHD with MADO, or the MyHealth@EU NCPeH API. */
export type DialectName = 'mado' | 'ncp-api'

/** Who is at the other end, by the client certificate of the connection. */
export interface Peer {
  address: string | undefined
  /** The certificate chain was verified. */
  verified: boolean
  /** Why it was not, for example `CERT_HAS_EXPIRED`. */
  problem?: string
  certificate?: { subject: string; fingerprint: string }
}

/** A client registered at the token endpoint. */
export interface RegisteredClient {
  id: string
  jwks: JSONWebKeySet
  /** 300 when absent. */
  tokenLifetimeSeconds?: number
  /** Its tokens are valid from then on, and carry `nbf`; at once when absent. */
  tokenStartsInSeconds?: number
}

/** One entry that a list may hold. */
export interface ListItem {
  kind: 'report' | 'manifest-fhir' | 'manifest-kos'
  /** FHIR id of the entry and slug of the document. */
  id: string
  /** masterIdentifier: an OID without prefix. */
  uniqueId: string
  patient: Patient
  study: Study
  /** Studies that a report interprets together with that one. */
  furtherStudies?: readonly Study[]
  /** The hospital has deleted the study: no size and no counts can be said. */
  studyIsDeleted?: true
  current: boolean
  /** ISO 8601 with offset. */
  createdAt: string
  report?: { report: Report; version: ReportVersion }
  manifest?: Manifest
}

/** One object of the imaging store. */
export interface StoredInstance {
  study: Study
  series: Series
  instance: Instance
}

/** What somebody asked for that is not served, or not understood. */
export interface InboxEntry {
  at: string
  origin: OriginName
  method: string
  /** Without the query. */
  path: string
  what: string
}

/** What a one-time code or a session of the viewer opens. */
export interface ViewerGrant {
  patient: Patient
  study: Study
  /** Name of the professional, for the page. */
  professional: string
}

/** What changes while a country is up; a fresh one for each country instance. */
export interface CountryState {
  /** Assertion ids seen, each with the second it expires. */
  seenAssertions: Map<string, number>
  /** Claims of access tokens whose signature was verified. */
  verifiedTokens: Map<string, JWTPayload>
  /** How many versions of a report are published; all when absent. */
  publishedVersions: Map<string, number>
  inbox: InboxEntry[]
  /** One-time codes of the viewer that nobody has used. */
  viewerCodes: Map<string, ViewerGrant & { expiresAt: number }>
  viewerSessions: Map<string, ViewerGrant & { expiresAt: number }>
  /** The newest accesses, oldest first. */
  accesses: Access[]
}

/** Base URLs as clients see them, without trailing slash. */
export interface CountryUrls {
  fhirBaseUrl: string
  tokenUrl: string
  jwksUrl: string
  gatewayUrl?: string
  nationalUrl?: string
  viewerUrl?: string
}

/** All that a country works with. */
export interface CountryWorld {
  /** Replaced as a whole when documents change. */
  catalogue: Catalogue
  options: readonly TransferOption[]
  dialect: DialectName
  /** Versions of the guides that its entries and documents are written by. */
  guides: Guides
  urls: CountryUrls
  clients: readonly RegisteredClient[]
  signingKey: SigningKey
  now: () => Date
  nextId: () => string
  /** Writes a FHIR resource as XML; absent: JSON is the only encoding. */
  xmlWriter?: (resource: Record<string, unknown>) => Promise<string>
  state: CountryState
}

/** @returns the state of a country that has just begun. */
export function freshState(): CountryState {
  return {
    seenAssertions: new Map(),
    verifiedTokens: new Map(),
    publishedVersions: new Map(),
    inbox: [],
    accesses: [],
    viewerCodes: new Map(),
    viewerSessions: new Map(),
  }
}
