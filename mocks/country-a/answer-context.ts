import type { OriginName, Peer } from './country-world.ts'

/** The request being answered, for hooks. */
export interface AnswerContext {
  origin: OriginName
  method: string
  url: URL
  headers: Headers
  peer: Peer
}
