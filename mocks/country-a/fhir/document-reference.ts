import type { Coding } from '../../../fixtures/catalogue/facts.ts'

export interface CodeableConcept {
  coding?: readonly Partial<Coding>[]
  text?: string
}

export interface Identifier {
  use?: string
  type?: CodeableConcept
  system?: string
  value?: string
}

export interface Reference {
  reference?: string
  type?: string
  identifier?: Identifier
  display?: string
}

export interface Extension {
  url: string
  extension?: readonly Extension[]
  valueCode?: string
  valueCanonical?: string
  valueUri?: string
  valueCodeableConcept?: CodeableConcept
  valueDecimal?: number
  valueUnsignedInt?: number
}

/** By its URL or, in the NCPeH API, inline as base64. */
export interface Attachment {
  contentType?: string
  language?: string
  url?: string
  data?: string
  title?: string
  /** Bytes of the document. */
  size?: number
  creation?: string
}

/** What the reference country writes of a FHIR R4 DocumentReference. */
export interface DocumentReference {
  resourceType: 'DocumentReference'
  id: string
  meta?: { versionId?: string; lastUpdated?: string; profile?: readonly string[] }
  extension?: readonly Extension[]
  contained?: readonly Record<string, unknown>[]
  masterIdentifier?: Identifier
  identifier?: readonly Identifier[]
  status: string
  docStatus?: string
  type?: CodeableConcept
  category?: readonly CodeableConcept[]
  subject?: Reference
  date?: string
  author?: readonly Reference[]
  custodian?: Reference
  relatesTo?: readonly { code: string; target: Reference }[]
  description?: string
  securityLabel?: readonly CodeableConcept[]
  content: readonly {
    extension?: readonly Extension[]
    attachment: Attachment
    format?: Partial<Coding>
  }[]
  context?: {
    event?: readonly CodeableConcept[]
    period?: { start?: string; end?: string }
    facilityType?: CodeableConcept
    practiceSetting?: CodeableConcept
    related?: readonly Reference[]
  }
}
