/**
 * Remembers what a pure function gave for the last keys, the oldest forgotten first: the same bytes come many times in a
 * run, and what is in them is measured once.
 * @param limit keys that are kept
 */
export function remembered<T>(limit: number): (key: string, make: () => T) => T {
  const known = new Map<string, { value: T }>()
  return (key, make) => {
    const found = known.get(key)
    if (found !== undefined) return found.value
    const value = make()
    if (known.size >= limit) {
      const [oldest] = known.keys()
      if (oldest !== undefined) known.delete(oldest)
    }
    known.set(key, { value })
    return value
  }
}
