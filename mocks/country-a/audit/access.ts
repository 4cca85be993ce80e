import type { JWTPayload } from 'jose'
import type { Patient } from '../../../fixtures/catalogue/facts.ts'

/** What an access was. */
export interface AuditedTransaction {
  /** IHE's name, for example `ITI-67`. */
  name: string
  interaction: 'search' | 'read' | 'operation'
  /** What was read: `Bundle/…`, or a study by its UID. */
  object?: { reference: string } | { studyInstanceUid: string }
}

/** One access to data, as it is remembered; an AuditEvent is made of it when somebody asks. */
export interface Access {
  id: string
  at: Date
  /** Name of the origin that was asked. */
  origin: string
  transaction: AuditedTransaction
  method: string
  /** Path and query as asked; of a POST `_search` with its form. */
  asked: string
  status: number
  requestId?: string
  claims?: JWTPayload
  peerAddress?: string
  patients: readonly Patient[]
}
