import type { ContentDigests } from '../../wire/content-digests.ts'
import type { DicomContent } from '../../wire/dicom-content.ts'
import type { KosContent } from '../../wire/dicom-kos.ts'
import type { DicomRule } from '../../wire/dicom-rules.ts'

/** Raw header lines in the order received: name as written, value as written. */
export type RawHeaders = readonly (readonly [name: string, value: string])[]

/** Which origin of Country A was spoken to. */
export type Channel = 'fhir' | 'token' | 'gateway' | 'national' | 'viewer'

export type Transaction =
  | 'discovery'
  | 'jwks'
  | 'ITI-71'
  | 'ITI-78'
  | 'ITI-119'
  | 'ITI-81'
  | 'ImagingStudy-search'
  | 'FHIR-read'
  | 'ITI-67'
  | 'ITI-68'
  | 'RAD-107'
  | 'RAD-129'
  | 'WADO-metadata'
  | 'WADO-frames'
  | 'WADO-rendered'
  | 'WADO-thumbnail'
  | 'WADO-bulkdata'
  | 'capabilities'
  | 'tls-probe'
  | 'http-probe'
  | 'viewer-launch'
  | 'viewer-open'
  | 'viewer-page'
  | 'viewer-image'
  | 'viewer-logout'
  | 'viewer-visit'
  | 'viewer-screen'

/** How a body ended: `complete` by its framing, `cut` before it, `timed-out`, `over-limit` of what we read. */
export type BodyEnd = 'complete' | 'cut' | 'timed-out' | 'over-limit'

export interface Body {
  /** Of the bytes received, before redaction. */
  sha256: string
  sizeBytes: number
  end: BodyEnd
  /** The bytes kept (after redaction), up to the stated limit; absent in memory once a bulk body was measured. */
  bytes?: Uint8Array
  /** Beginning of a text body, redacted, for reports; absent for other bodies. */
  excerpt?: string
  /** Name of the file below `bodies/`: sha256 of the bytes kept. */
  file?: string
  /** Bytes kept are fewer than received. */
  capped: boolean
}

export interface ExchangeRequest {
  method: string
  url: string
  headers: RawHeaders
  body?: string
}

export interface ExchangeResponse {
  status: number
  reason: string
  httpVersion: string
  headers: RawHeaders
  body: Body
}

/** Why no answer came. `answer` means that bytes came which are not HTTP. */
export interface ExchangeFailure {
  phase: 'resolve' | 'connect' | 'tls' | 'headers' | 'answer'
  /** For example `ECONNREFUSED`. */
  code: string
  message: string
  blame: 'network' | 'configuration' | 'target'
}

/** One request to the target and what came back: the evidence. Redacted before anybody sees it. */
export interface Exchange {
  /** `scenario-id/7`: unique in a run. */
  id: string
  transaction: Transaction
  channel: Channel
  direction: 'outgoing' | 'incoming'
  /** ISO 8601 */
  startedAt: string
  durationMilliseconds: number
  request: ExchangeRequest
  response?: ExchangeResponse
  failure?: ExchangeFailure
  facts: Facts
}

export interface PartFact {
  headers: RawHeaders
  /** Of the part's body. */
  sha256: string
  sizeBytes: number
  dicom?: DicomFact
  image?: ImageFact
  /** Text of the mark at the beginning of pixels that come without a header: a frame, or bulk data. */
  mark?: string
}

/** What a PS3.10 file says of itself. A reading that failed has `problem` and what was read so far. */
export interface DicomFact {
  /** 128-byte preamble and `DICM`. */
  part10: boolean
  problem?: string
  fileMeta: { transferSyntaxUid?: string; sopClassUid?: string; sopInstanceUid?: string }
  /** Attributes by keyword, first values as text: PatientID, IssuerOfPatientID, StudyInstanceUID, … */
  attributes: Readonly<Record<string, string>>
  /** Text of the mark read in the first frame's pixels, when one was found: `patient|study|instance|frame`. */
  mark?: string
  pixelDataSizeBytes?: number
  /** Rules of files and data sets that it breaks, with the first place; absent when it keeps them all. */
  brokenRules?: Readonly<Partial<Record<DicomRule, string>>>
  /** Pixels in fragments: compressed, or a video. */
  encapsulated?: boolean
  /** Waveforms, content tree, document, structures and specimens, where there are any. */
  content?: DicomContent
  /** Of its pixels and of the elements that no store may rewrite; absent when it could not be read to its end. */
  digests?: ContentDigests
  /** KOS only: what it refers to. */
  kos?: KosContent
}

/** What a browser saw of a page, after redirects and scripts. */
export interface PageFact {
  /** Addresses of the main frame, in order; the last one is where it stayed. */
  hops: readonly string[]
  title: string
  language?: string
  cookies: readonly { name: string; secure: boolean; httpOnly: boolean; sameSite: string }[]
  /** Requests of the page, the first hundred. */
  requests: readonly { method: string; url: string; kind: string; status?: number; referer?: string }[]
  /** Visible images, canvases and videos of at least 32 × 32 pixels. */
  pictures: number
  /** Visible fields for a password. */
  passwordFields: number
  /** The page came to rest within the time given. */
  settled: boolean
  /** Why it did not load, as the browser says. */
  problem?: string
}

/** The label that a picture carries (`terms/picture-label.ts`). */
export interface PictureLabelFact {
  /** `patient|study|instance|frame|side|version`. */
  text: string
  lies: 'upright' | 'mirrored' | 'turned by 90 degrees' | 'turned by 180 degrees' | 'turned by 270 degrees'
  /** All four corners of the picture are on the image. */
  whole: boolean
}

/** What a rendered image (PNG or JPEG) shows. */
export interface ImageFact {
  form: 'png' | 'jpeg'
  columns: number
  rows: number
  /** Codes of the visual marks in it (`terms/visual-mark.ts`), each once. */
  marks: readonly string[]
  /** What the QR code in the picture says, and how the picture lies there, when one can be read. */
  label?: PictureLabelFact
  /** Mean of all grey values, 0 to 255. */
  meanGrey: number
  /** Why it could not be decoded. */
  problem?: string
}

export interface MultipartFact {
  /** Broken rules of multipart/related, in words; empty when the framing is right. */
  problems: readonly string[]
  boundary?: string
  /** Media type that the `type` parameter names, without parameters. */
  type?: string
  parts: readonly PartFact[]
}

export interface TlsFact {
  /** What the handshake gave: a protocol name, or the alert or cause when it was refused. */
  outcome: 'accepted' | 'refused'
  protocol?: string
  /** Certificate of the target: SHA-256 fingerprint, names and dates. */
  peer?: { fingerprint: string; subject: string; names: readonly string[]; validFrom: string; validTo: string }
  /** Why the chain or the name did not verify; absent when it did. */
  unverified?: string
  refusal?: string
  /** Number of the suite that was taken, where suites were what was probed. */
  cipherSuite?: number
}

/** What an XML body is; `problem` when it cannot be read, `refused` when it holds what is never followed (DTD, entities). */
export interface XmlFact {
  root?: string
  namespace?: string
  problem?: string
  refused?: boolean
}

export interface TokenFact {
  form: 'jwt' | 'opaque' | 'none'
  header?: Readonly<Record<string, unknown>>
  claims?: Readonly<Record<string, unknown>>
  /** Against the JWKS of the target; absent when it could not be asked. */
  signatureVerified?: boolean
  /** Equality without the secret: the same token has the same digest in one run. */
  digest?: string
}

/** One PDF in an answer. */
export interface PdfFact {
  /** Type of the resource that holds it, or `body`. */
  place: string
  sha256: string
  pages?: number
  /** Its words, white space collapsed; empty when it is a picture. */
  text?: string
  /** Language that its catalogue names, BCP 47. */
  language?: string
  /** Why it could not be opened. */
  problem?: string
}

/** What was measured with I/O or crypto when the exchange happened. */
export interface Facts {
  tls?: TlsFact
  multipart?: MultipartFact
  /** The body is one DICOM file, not multipart. */
  dicom?: DicomFact
  /** The body is one rendered image. */
  image?: ImageFact
  /** The body is pixels without a header: the text of the mark at its beginning. */
  mark?: string
  /** Bytes came after the body that `Content-Length` or its last chunk had ended. */
  bytesAfterBody?: true
  token?: TokenFact
  /** The body is XML, or says so. */
  xml?: XmlFact
  /** SHA-1 of a document in base64, as Attachment.hash is written [FHIR R4]. */
  sha1?: string
  /** PDFs in a document. */
  pdfs?: readonly PdfFact[]
  /** Secrets that we sent or hold and that came back: where. */
  /** What a browser saw. */
  page?: PageFact
  leaks?: readonly { what: string; where: string }[]
}
