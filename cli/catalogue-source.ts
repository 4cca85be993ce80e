import { SEED_PATTERN, UID_ROOT_PATTERN } from '../fixtures/catalogue/uid.ts'
import type { Target } from '../harness/target/target.ts'
import { UsageError } from './usage-error.ts'

/** What the catalogue is made of when nobody says otherwise. */
const usualSeed = 'borderlight'

/**
 * Seed and UID root of the catalogue, by the command line and the target file.
 * @throws UsageError when they cannot be used, or say different things
 */
export function catalogueSource(
  given: { seed?: string | undefined; uidRoot?: string | undefined },
  inTarget: Target['catalogue'] = {},
): { seed: string; uidRoot?: string } {
  const agreed = (name: string, ours: string | undefined, theirs: string | undefined): string | undefined => {
    if (ours !== undefined && theirs !== undefined && ours !== theirs)
      throw new UsageError(
        `${name} "${ours}" is not "${theirs}" of the target file (catalogue:)`,
        'leave one of them out: the oracle has to be the data that the target was filled with',
      )
    return ours ?? theirs
  }
  const seed = agreed('--seed', given.seed, inTarget.seed) ?? usualSeed
  const uidRoot = agreed('--uid-root', given.uidRoot, inTarget.uidRoot)
  if (!SEED_PATTERN.test(seed))
    throw new UsageError(
      `--seed ${JSON.stringify(seed)} cannot be used`,
      'give a word or a number of 1 to 64 visible ASCII characters, without spaces',
    )
  if (uidRoot !== undefined && !UID_ROOT_PATTERN.test(uidRoot))
    throw new UsageError(
      `--uid-root ${JSON.stringify(uidRoot)} is no root of UIDs`,
      'give numbers joined by points, 24 characters at most, for example 1.2.826.0.1.3680043.10.999; the usual one is 2.25',
    )
  return { seed, ...(uidRoot === undefined ? {} : { uidRoot }) }
}
