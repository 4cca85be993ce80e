import type { Exchange } from '../exchange/exchange.ts'

/** What a target was asked before anything is known of it; an answer may be anything, or none. */
export interface Observed {
  capabilities: Exchange
  smart: Exchange
  iua: Exchange
  /** DICOMweb bases with their answer to /capabilities (WADL or JSON) [PS3.18 8.9]. */
  imaging: readonly { url: string; answer: Exchange }[]
  /** A list of one patient; absent without credentials or without a patient. */
  list?: Exchange
  /** Why there is no list. */
  noList?: string
}
