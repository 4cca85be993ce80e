import type { HeldFacts } from '../holdings/holdings-file.ts'
import type { ChangeId } from '../../fixtures/catalogue/changes.ts'
import type { PatientIdentifier, PatientPurpose, TransferOption } from '../../fixtures/catalogue/facts.ts'

export type ClaimedChannel = 'fhir' | 'gateway' | 'national'

/** A registered client of the target: what signs the client assertion. */
export interface ClientCredentials {
  id: string
  /** PEM (PKCS #8) of the private key. */
  privateKeyPem: string
  keyId: string
  algorithm: 'ES384' | 'RS384'
}

export interface CertificateAndKey {
  certificatePem: string
  keyPem: string
}

/** A person's answer to the question of a clause; "yes" means that the clause is met. */
export interface Answer {
  answer: 'yes' | 'no'
  by: string
  /** YYYY-MM-DD */
  date: string
}
/** How somebody else lets documents change: one of `command`, `url` and `ask`. */
export interface ChangeHook {
  /** Program and arguments; `{change}` and `{action}` are filled in. */
  command?: readonly string[]
  /** Takes the order as JSON by POST. */
  url?: string
  /** Words for the person who does it. */
  ask?: string
  timeoutSeconds: number
}
/** A hook for each change, and one for those that have none. */
export type ChangeHooks = Readonly<Partial<Record<ChangeId | 'every', ChangeHook>>>

/** The system under test, read from its file: everything a run needs and nothing of ours. */
export interface Target {
  name: string
  role: 'country-a'
  dialect: 'mado' | 'ncp-api'
  guides: {
    mado: '0.1.0' | '1.0.0'
    mhd: '4.2.3' | '4.2.4'
    euApi: 'ballot' | 'post-ballot'
    hl7eu: 'ballot' | 'post-ballot'
  }
  claims: {
    options: readonly TransferOption[]
    /** `C-1`: bound tokens with the professional's claims, as in the product's conventions. */
    conventions: readonly string[]
    /** Channels on which a client certificate is demanded. */
    mutualTls: readonly ClaimedChannel[]
    /** Documents and studies go by two networks. */
    separateNetworks?: boolean
    /** Codes of v3-ActReason for which there is no access. */
    refusedPurposes?: readonly string[]
    /** LOINC codes of DocumentReference.type that the target serves. */
    documentTypes: readonly string[]
  }
  fhir: { baseUrl: string }
  /** Absent: the endpoint is discovered at `[base]/.well-known/smart-configuration`. */
  token?: {
    endpointUrl?: string
    client: ClientCredentials
    /** A client whose tokens live a few seconds, for the refusal of expired ones. */
    shortLivedClient?: ClientCredentials
    /** A client whose tokens begin to be valid some minutes after they are issued (`nbf`). */
    futureClient?: ClientCredentials
    /** A client, or the same one, with a key of another algorithm: shows that each listed algorithm is taken. */
    alternativeClient?: ClientCredentials
    /** A token of the target that expired before this run. */
    expiredToken?: string
  }
  imaging: {
    /** Option A: DICOMweb base of the gateway at NCPeH-A, without `/studies`. */
    gatewayUrl?: string
    /** Option C: DICOMweb bases of the national stores; their origins are the allow list. */
    nationalUrls: readonly string[]
  }
  /** Option B: the viewer at the source [C-6]. */
  viewer?: {
    /** The resource that a token is for. */
    url: string
    launchUrl: string
    /** Ends a session by POST. */
    logoutUrl?: string
  }
  tls: {
    caPem?: string
    clientCertificate?: CertificateAndKey
    expiredClientCertificate?: CertificateAndKey
    /** Certificate of an authority that the target does not trust; made by the harness when absent. */
    foreignClientCertificate?: CertificateAndKey
  }
  /** Host name to `address` or `address:port`, for names that DNS does not know. */
  resolve: Readonly<Record<string, string>>
  clockSkewSeconds: number
  /** The catalogue that the target was filled with: `borderlight catalogue --seed --uid-root`. */
  catalogue?: { seed?: string; uidRoot?: string }
  /** What the target holds, when it was not filled with the catalogue: as a person confirmed it [C-11]. */
  holdings?: { file: string; sha256: string; confirmedBy: string; frozenAt: string; facts: HeldFacts }
  /** An HTTP proxy that every connection to the target goes through, by CONNECT. */
  proxy?: {
    url: string
    /** Value of Proxy-Authorization. */
    authorization?: string
  }
  /** Identifiers under which the target knows our synthetic patients; the catalogue's own when absent. */
  testPatients: Readonly<Partial<Record<PatientPurpose, readonly PatientIdentifier[]>>>
  /** What a person answered to the questions of clauses (`ROW/clause`). */
  answers: Readonly<Record<string, Answer>>
  timeouts: { connectSeconds: number; headersSeconds: number; bodySeconds: number }
  /** Ways to let documents of the target change during a run [C-11]. */
  hooks?: ChangeHooks
  /** A component that the CLI starts and stops around the run. */
  start?: 'orthanc' | 'reference-country'
}
