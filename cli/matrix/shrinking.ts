/** A search for the fewest things that still show something. */
export interface Shrinking<T> {
  /** To be tried next; undefined when each of `least` is needed. */
  next: readonly T[] | undefined
  least: readonly T[]
  /** @param shows what `next` was found to do */
  after: (shows: boolean) => Shrinking<T>
}

/** Leaves halves out, then quarters, then one at a time. */
export function shrinking<T>(least: readonly T[], size = Math.ceil(least.length / 2), at = 0): Shrinking<T> {
  const next = least.length === 0 || size === 0 ? undefined : [...least.slice(0, at), ...least.slice(at + size)]
  return {
    next,
    least,
    after: (shows) => {
      if (next === undefined) return shrinking(least, 0)
      if (shows) return shrinking(next, Math.min(size, next.length), at >= next.length ? 0 : at)
      const further = at + size
      if (further < least.length) return shrinking(least, size, further)
      return shrinking(least, size === 1 ? 0 : Math.ceil(size / 2))
    },
  }
}
