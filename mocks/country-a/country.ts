import type { Socket } from 'node:net'
import type { SecureVersion } from 'node:tls'
import type { ServerResponse } from 'node:http'
import type { JWTHeaderParameters, JWTPayload } from 'jose'
import type { Patient, Study, TransferOption } from '../../fixtures/catalogue/facts.ts'
import type { AnswerContext } from './answer-context.ts'
import type { AuditRules } from './audit/audit-rules.ts'
import type { CertificateAndKey, TestPki } from '../pki/test-pki.ts'
import type { CountryWorld, ListItem, OriginName, Peer, RegisteredClient, StoredInstance } from './country-world.ts'
import type { ConditionalRules } from './fhir/conditional-rules.ts'
import type { DateValue } from './fhir/date-parameter.ts'
import type { DocumentReference } from './fhir/document-reference.ts'
import type { MatchRules } from './fhir/match-rules.ts'
import type { PatientCriterion } from './fhir/patient-criterion.ts'
import type { StudyRules } from './fhir/study-rules.ts'
import type { TokenValue } from './fhir/token-parameter.ts'
import type { OperationOutcome } from './fhir/operation-outcome.ts'
import type { AssertionResult, TokenOrder, TokenRefusal } from './token/token-order.ts'
import type { DicomJson } from './dicomweb/dicom-json.ts'
import type { DicomForm, SentAs } from './dicomweb/accept-dicom.ts'
import type { RenderParameters } from './dicomweb/render-parameters.ts'
import type { RenderedForm } from './dicomweb/rendered-form.ts'
import type { ViewerRules } from './viewer/viewer-rules.ts'
import type { WireAnswer } from './write-answer.ts'

export type { AnswerContext } from './answer-context.ts'

/** What an origin demands of a TLS connection. */
export interface TlsDemands {
  minVersion: SecureVersion
  maxVersion?: SecureVersion
  ciphers?: string
  requestCertificate: boolean
  rejectUnverified: boolean
  /** Last word on a client when unverified ones are not rejected by TLS itself. */
  clientAllowed?: (peer: Peer) => boolean
  /** Chooses from the test bed's certificates one in the place of the origin's own. */
  serverCertificate?: (pki: TestPki) => CertificateAndKey | undefined
  /** Plain HTTP is answered on the same port. */
  plainHttpToo?: boolean
}

/** A page of a list; `nextOffset` is absent on the last one. */
export interface Page<Item> {
  items: readonly Item[]
  nextOffset?: number
}

/** List filters: each says whether an item meets one parameter, whose alternatives are joined by OR. */
export interface DocumentMatchers {
  matchesPatient: (item: ListItem, patientId: string) => boolean
  matchesId: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesIdentifier: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesStatus: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesType: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesCategory: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesEvent: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesModality: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesBodySite: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesFormat: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesContentType: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesSetting: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesFacility: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesStudyUid: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesAccession: (item: ListItem, values: readonly TokenValue[]) => boolean
  /** Study UID or accession number. */
  matchesRelated: (item: ListItem, values: readonly TokenValue[]) => boolean
  /** When the study was performed. */
  matchesPeriod: (item: ListItem, values: readonly DateValue[]) => boolean
  /** When the entry was made. */
  matchesDate: (item: ListItem, values: readonly DateValue[]) => boolean
  /** When the document was made. */
  matchesCreation: (item: ListItem, values: readonly DateValue[]) => boolean
  /** When the entry was changed last. */
  matchesLastUpdated: (item: ListItem, values: readonly DateValue[]) => boolean
  matchesSecurityLabel: (item: ListItem, values: readonly TokenValue[]) => boolean
  matchesAuthorFamily: (item: ListItem, texts: readonly string[]) => boolean
  matchesAuthorGiven: (item: ListItem, texts: readonly string[]) => boolean
}

/** Token endpoint and the check of tokens, part by part. */
export interface TokenRules {
  /** Headers of the token answer beside Content-Type. */
  tokenHeaders: () => Record<string, string>
  /** Only `client_credentials`. */
  grantAllowed: (grant: string | null) => boolean
  /** A client that says who it is by HTTP Basic; none is known that way. */
  basicClient: (authorization: string) => AssertionResult
  verifyClientAssertion: (form: URLSearchParams) => Promise<AssertionResult>
  /** Called once an assertion is known to be right. */
  assertionIsNew: (client: RegisteredClient, jti: string, expiresAt: number) => boolean
  /** Whether the order may be met: resource, scope, patient, studies. */
  orderAllowed: (order: TokenOrder) => TokenRefusal | undefined
  tokenClaims: (order: TokenOrder) => JWTPayload
  signToken: (claims: JWTPayload) => Promise<string>
  /** `token_type`, `expires_in` and so on. */
  tokenAnswer: (order: TokenOrder, accessToken: string) => Record<string, unknown>
  algorithmAllowed: (header: JWTHeaderParameters) => boolean
  /** Claims of a token whose signature is right. */
  verifiedClaims: (token: string, header: JWTHeaderParameters) => Promise<JWTPayload | undefined>
  notExpired: (claims: JWTPayload) => boolean
  /** Whether the time from which a token is valid has come. */
  validYet: (claims: JWTPayload) => boolean
  issuerIsOurs: (claims: JWTPayload) => boolean
  audienceIsRight: (claims: JWTPayload, origin: OriginName) => boolean
  scopeAllows: (claims: JWTPayload, anyOf: readonly string[]) => boolean
  /** Identifier claims against the patient that is asked for. */
  patientIsBound: (claims: JWTPayload, patient: Patient) => boolean
  studyIsBound: (claims: JWTPayload, studyInstanceUid: string) => boolean
  /** Bearer tokens are taken from the Authorization header alone. */
  bearerOf: (context: AnswerContext) => string | undefined
  wwwAuthenticate: (error: string | undefined) => string
  /** No token is asked for there. */
  openOrigins: readonly OriginName[]
}

/** What QIDO-RS searches for. */
export type SearchLevel = 'study' | 'series' | 'instance'

/** DICOMweb parts. */
export interface ImagingRules {
  optionOf: (study: Study) => TransferOption
  /** Base URL that the manifest of the study names; undefined where the objects are not transferred. */
  endpointAddress: (study: Study) => string | undefined
  retrieveLocationUid: (study: Study) => string
  /** Studies that an origin serves. */
  servesStudy: (study: Study, origin: OriginName) => boolean
  /** Objects of a selection; empty for an unknown one. */
  wadoInstances: (uids: readonly string[], origin: OriginName) => readonly StoredInstance[]
  /** @param as decoded where nothing else is said */
  instanceBytes: (stored: StoredInstance, as?: SentAs) => Uint8Array
  nextBoundary: () => string
  multipartContentType: (boundary: string) => string
  partHeaders: (stored: StoredInstance, bytes: Uint8Array) => readonly (readonly [name: string, value: string])[]
  /** Before part `index`, with its line ends. */
  partDelimiter: (boundary: string, index: number) => string
  closeDelimiter: (boundary: string) => string
  wadoStatus: (found: readonly StoredInstance[]) => number
  metadata: (stored: StoredInstance) => DicomJson
  /** Whether a QIDO-RS candidate meets a key. */
  qidoMatches: (candidate: DicomJson, key: string, value: string) => boolean
  /** Whether a search lists a study to somebody with these claims; undefined where no token is asked for. */
  listsStudy: (country: CountryA, claims: JWTPayload | undefined, study: Study) => boolean
  /** Tags that matches are answered with. */
  searchFields: (level: SearchLevel, query: URLSearchParams) => readonly string[]
  /** @param limit infinite when none is asked for */
  searchPage: (found: readonly DicomJson[], offset: number, limit: number) => readonly DicomJson[]
  searchHeaders: (query: URLSearchParams) => Record<string, string>
  /** A bulk answer before its bytes go out. */
  bulkAnswer?: (answer: WireAnswer, context: AnswerContext) => WireAnswer
}

/** What is served of a study beside its objects. */
export type Service = 'frames' | 'rendered' | 'thumbnail' | 'metadata' | 'bulkdata'

/** Frames, rendered images, thumbnails, metadata and bulk data, part by part [PS3.18 10.4]. */
export interface RetrievalRules {
  /** The Accept query parameter before the header [PS3.18 8.3.3.1]; null is a request without one. */
  acceptOf: (context: AnswerContext) => string | null
  acceptIsReadable: (accept: string | null) => boolean
  /** How objects may be sent; undefined: Accept cannot be met. */
  dicomForm: (accept: string | null, objects: number, syntaxes?: readonly string[]) => DicomForm | undefined
  sentAs: (accept: string | null, objects: number, syntaxes: readonly string[]) => SentAs
  /** Whether a request opens a study for a service: the study, or the refusal. */
  access: (country: CountryA, context: AnswerContext, studyUid: string, service: Service) => Promise<Study | Response>
  /** Objects that a service is about; empty for an unknown selection. */
  selected: (uids: readonly string[], origin: OriginName, service: Service | 'search') => readonly StoredInstance[]
  /** Numbers of a list of frames, from 1; undefined when it cannot be read. */
  frameNumbers: (list: string) => readonly number[] | undefined
  /** Bytes of a frame, little endian; undefined when there is none. */
  frameBytes: (stored: StoredInstance, frame: number) => Uint8Array | undefined
  octetStreamForm: (accept: string | null) => DicomForm | undefined
  octetStreamType: (boundary: string, service: Service) => string
  /** Whether an object has pixels of which a picture can be drawn. */
  canBeDrawn: (stored: StoredInstance) => boolean
  renderParameters: (query: URLSearchParams) => RenderParameters | undefined
  renderedForm: (accept: string | null, count: number) => RenderedForm | undefined
  renderedImage: (
    stored: StoredInstance,
    frame: number,
    image: RenderedForm['image'],
    parameters: RenderParameters,
  ) => Uint8Array | undefined
  /** Which object of a selection its thumbnail shows. */
  representative: (found: readonly StoredInstance[]) => StoredInstance | undefined
  thumbnail: (stored: StoredInstance, frame: number, parameters: RenderParameters) => Uint8Array | undefined
  /** What `/metadata` says of an object, of its file. */
  wadoMetadata: (stored: StoredInstance, file: Uint8Array) => DicomJson
  bulkData: (stored: StoredInstance) => Uint8Array
}

/** The reference Country A as replaceable functions: a mutant is `{ ...country, matchesModality: () => true }`. */
export interface CountryA
  extends
    DocumentMatchers,
    TokenRules,
    ImagingRules,
    RetrievalRules,
    ViewerRules,
    MatchRules,
    AuditRules,
    ConditionalRules,
    StudyRules {
  world: CountryWorld
  tls: Readonly<Record<OriginName, TlsDemands>>
  discovery: () => Record<string, unknown>
  /** Metadata of IUA at /.well-known/oauth-authorization-server; absent: not served, SMART is. */
  iuaMetadata?: () => Record<string, unknown>
  /** Whether a request is answered in XML. */
  wantsXml: (request: Request) => boolean
  xmlOf: (resource: Record<string, unknown>) => Promise<string>
  xmlContentType: string
  capabilityStatement: () => Record<string, unknown>
  operationOutcome: (code: string, diagnostics: string) => OperationOutcome
  knowsIdentifierDomain: (system: string) => boolean
  findPatients: (criteria: readonly PatientCriterion[]) => readonly Patient[]
  patientResource: (patient: Patient) => Record<string, unknown>
  /** Everything that can be listed for a patient, superseded versions too. */
  itemsOf: (patientId: string) => readonly ListItem[]
  /** Search parameters that are applied; others are ignored, or refused under `handling=strict`. */
  documentParameters: readonly string[]
  /** Order of a list; `itemsOf` gives the newest first. */
  sorted: (items: readonly ListItem[]) => readonly ListItem[]
  /** A resource cut down to the elements asked for by `_elements`. */
  subset: (resource: Readonly<Record<string, unknown>>, elements: readonly string[]) => Record<string, unknown>
  listEntry: (item: ListItem) => DocumentReference
  pageSize: number
  page: <Item>(items: readonly Item[], offset: number, count: number) => Page<Item>
  total: (matches: readonly ListItem[]) => number | undefined
  selfLink: (resourceType: string, applied: readonly (readonly [string, string])[]) => string
  nextLink: (cursor: string) => string
  documentUrl: (item: ListItem) => string
  findDocument: (resourceType: string, id: string) => ListItem | undefined
  documentContentType: (item: ListItem) => string
  documentBytes: (item: ListItem) => Uint8Array
  /** Media types that may be asked for a document. */
  acceptsDocument: (accept: string | null, item: ListItem) => boolean
  /** Last word on any answer but bulk. */
  answer?: (request: Request, response: Response, context: AnswerContext) => Response | Promise<Response>
  /** Faults below HTTP: called on every accepted connection, after TLS. */
  onSocket?: (socket: Socket, origin: OriginName) => void
  /** Writes every answer, bulk too, in the place of the reference's writer. */
  writeBody?: (answer: WireAnswer, outgoing: ServerResponse, context: AnswerContext) => Promise<void>
}
