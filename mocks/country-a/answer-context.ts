import type { JWTPayload } from 'jose'
import type { Patient } from '../../fixtures/catalogue/facts.ts'
import type { OriginName, Peer } from './country-world.ts'

/** The request being answered, for hooks. */
export interface AnswerContext {
  origin: OriginName
  method: string
  url: URL
  headers: Headers
  peer: Peer
  /** Whose data the answer opens; filled while it is made, for the audit trail. */
  accessed: Patient[]
  /** Of the token, once it was accepted. */
  claims?: JWTPayload
}
