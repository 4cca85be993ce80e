import { createHmac } from 'node:crypto'
import { remembered } from './remembered.ts'
import { everyRun, runPlaces } from './text-traits.ts'

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
  /**
   * Those of which one form may stand in a text: quickly told, since most texts hold none.
   * @param mayHold tells beginnings that the text does not hold, without reading it again
   */
  mayStandIn: (text: string, mayHold?: (beginning: string) => boolean) => readonly KnownSecret[]
}

/** @param key at least 16 bytes; the same key gives the same digests, in every worker of a run */
export function secretBook(key: Uint8Array): SecretBook {
  const secrets = new Map<string, KnownSecret>()
  const byBeginning = new Map<string, Set<KnownSecret>>()
  const begun = new Uint8Array(runPlaces) // 1 where a beginning has its place
  const digests = remembered<string>(2000)
  let sorted: readonly KnownSecret[] | undefined
  const longestFirst = (some: Iterable<KnownSecret>): readonly KnownSecret[] =>
    [...some].toSorted((one, other) => other.value.length - one.value.length)
  const digest = (value: string): string =>
    digests(value, () => createHmac('sha256', key).update(value).digest('hex').slice(0, 12))
  return {
    learn: (kind, value) => {
      if (value.length < 8 || secrets.has(value)) return
      const secret = { kind, value, forms: formsOf(value) }
      secrets.set(value, secret)
      sorted = undefined
      for (const form of secret.forms) {
        const beginning = form.slice(0, beginningLength)
        byBeginning.set(beginning, (byBeginning.get(beginning) ?? new Set()).add(secret))
        everyRun(beginning, (place) => {
          begun[place] = 1
          return true
        })
      }
    },
    digest,
    marker: (kind, value) => `[redacted:${kind}:${digest(value)}]`,
    known: () => (sorted ??= longestFirst(secrets.values())),
    mayStandIn: (text, mayHold) => {
      if (mayHold === undefined && everyRun(text, (place) => begun[place] === 0)) return []
      const some = new Set<KnownSecret>()
      for (const [beginning, beginners] of byBeginning)
        if (mayHold?.(beginning) !== false && text.includes(beginning)) for (const secret of beginners) some.add(secret)
      return longestFirst(some)
    },
  }
}

/** Tokens share their first letters, so that one look tells that a text holds none of them. */
const beginningLength = 4

function formsOf(value: string): readonly string[] {
  const base64 = Buffer.from(value)
    .toString('base64')
    .replace(/={1,2}$/, '')
  return [...new Set([value, encodeURIComponent(value), base64, Buffer.from(value).toString('base64url')])]
}
