/** One lawful answer to a question on which guides disagree or are silent. */
export interface Reading {
  text: string
  guide: string
  version: string
  /** Section, profile, page or thread. */
  anchor: string
}

/** A question to which guides give different lawful answers: every one is accepted, and the one seen is named. */
export interface Conflict {
  question: string
  readings: Readonly<Record<string, Reading>>
}

/** A reading in the order text, guide, version, anchor. */
export const reading = (text: string, guide: string, version: string, anchor: string): Reading => ({
  text,
  guide,
  version,
  anchor,
})

/** Which readings of a question the target was seen to use; none: not seen in this run. */
export interface SeenConflict {
  conflict: string
  seen: readonly {
    reading: string
    /** Exchanges that show it. */
    count: number
    /** The first of them. */
    exchanges: readonly string[]
  }[]
}
