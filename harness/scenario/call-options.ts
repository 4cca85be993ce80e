import type { TokenAttempt } from '../clients/client-assertion.ts'
import type { PatientIdentifier } from '../../fixtures/catalogue/facts.ts'
import type { RawHeaders } from '../exchange/exchange.ts'
import type { ClientCredentials } from '../target/target.ts'

/** What a new token is asked for. */
export interface TokenOptions {
  /** Default: the scope that the channel needs. */
  scope?: string
  client?: ClientCredentials
  patient?: PatientIdentifier
  studyInstanceUids?: readonly string[]
  /** Fields of the professional's claims to leave out, or to state in another way. */
  professional?: Readonly<Record<string, unknown>>
  /** What is wrong with the request, on purpose. */
  attempt?: TokenAttempt
}

/** How one call differs from the scenario's own. */
export interface CallOptions {
  /** The bearer to send instead of the scenario's own; `null` sends none. */
  bearer?: string | null
  method?: 'GET' | 'POST'
  headers?: RawHeaders
}
