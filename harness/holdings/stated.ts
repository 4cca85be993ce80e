import { PrerequisiteMissing } from '../scenario/prerequisite.ts'

/** A fact of the holdings; undefined when they do not state it. */
export function stated<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof PrerequisiteMissing) return undefined
    throw error
  }
}
