/** Gives what was made under a name before, or makes it. */
export type SharedAnswers = <T>(name: string, make: () => Promise<T>) => Promise<T>

/** Seconds for which an answer is shared: far below the 300 s that an access token lives. */
const sharedSeconds = 100

/**
 * Discovery and tokens that many scenarios need and none of them judges, asked for once; what failed is asked anew.
 * @param now the clock of the run, which may jump
 */
export function sharedAnswers(now: () => Date): SharedAnswers {
  const known = new Map<string, { at: number; answer: Promise<unknown> }>()
  return async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const at = now().getTime()
    const before = known.get(name)
    if (before !== undefined && at - before.at < sharedSeconds * 1000) return await (before.answer as Promise<T>)
    const answer = make()
    known.set(name, { at, answer })
    try {
      return await answer
    } catch (error) {
      known.delete(name)
      throw error
    }
  }
}
