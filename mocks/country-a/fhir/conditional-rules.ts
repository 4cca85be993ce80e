import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Validators of a resource, and what is done with those of a client [FHIR R4 http.html#cread; RFC 9110 13]. */
export interface ConditionalRules {
  /** ETag of the bytes of an answer; undefined: none is given. */
  etagOf: (bytes: Uint8Array) => string | undefined
  /** Whether the client already has what would be answered. */
  hasAlready: (asked: Headers, validators: Validators) => boolean
}

export interface Validators {
  etag: string | undefined
  /** HTTP date. */
  lastModified: string | undefined
}

/** The reference country: weak ETags, If-None-Match before If-Modified-Since. */
export function conditionalRules(): ConditionalRules {
  return {
    etagOf: (bytes) => `W/"${bytesToHex(sha256(bytes)).slice(0, 24)}"`,
    hasAlready: (asked, { etag, lastModified }) => {
      const known = asked.get('if-none-match')
      if (known !== null)
        return etag !== undefined && known.split(',').some((one) => ['*', bare(etag)].includes(bare(one.trim())))
      const since = Date.parse(asked.get('if-modified-since') ?? '')
      return lastModified !== undefined && Date.parse(lastModified) <= since
    },
  }
}

const bare = (etag: string): string => etag.replace(/^W\//, '')
