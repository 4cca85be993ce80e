import { createHmac } from 'node:crypto'

export type SecretKind = 'token' | 'assertion' | 'key' | 'code' | 'cookie'

export interface KnownSecret {
  kind: SecretKind
  value: string
  /** As it is, percent-encoded, and in base64 of either alphabet without padding. */
  forms: readonly string[]
}

/** Secrets that the harness holds, and what is written in their place. */
export interface SecretBook {
  learn: (kind: SecretKind, value: string) => void
  /** Equality without the value: the first 12 hex digits of a keyed hash. */
  digest: (value: string) => string
  /** `[redacted:<kind>:<digest>]` */
  marker: (kind: SecretKind, value: string) => string
  /** The longest first, so that a secret within another one never leaves the rest of it. */
  known: () => readonly KnownSecret[]
}

/** @param key at least 16 bytes; the same key gives the same digests, in every worker of a run */
export function secretBook(key: Uint8Array): SecretBook {
  const secrets = new Map<string, KnownSecret>()
  const digest = (value: string): string => createHmac('sha256', key).update(value).digest('hex').slice(0, 12)
  return {
    learn: (kind, value) => {
      if (value.length >= 8 && !secrets.has(value)) secrets.set(value, { kind, value, forms: formsOf(value) })
    },
    digest,
    marker: (kind, value) => `[redacted:${kind}:${digest(value)}]`,
    known: () => [...secrets.values()].toSorted((one, other) => other.value.length - one.value.length),
  }
}

function formsOf(value: string): readonly string[] {
  const base64 = Buffer.from(value).toString('base64').replace(/=+$/, '')
  return [...new Set([value, encodeURIComponent(value), base64, Buffer.from(value).toString('base64url')])]
}
