/** Something that a scenario needs from the target did not come; what is not yet judged stays `inconclusive`. */
export class PrerequisiteMissing extends Error {
  readonly code = 'PREREQUISITE_MISSING'
}

/** @throws PrerequisiteMissing when the value is absent. */
export function need<T>(value: T | undefined | null, missing: string): T {
  if (value === undefined || value === null) throw new PrerequisiteMissing(missing)
  return value
}
