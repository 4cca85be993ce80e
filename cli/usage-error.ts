/** The command line asks for something that cannot be: exit 4, nothing was started. */
export class UsageError extends Error {
  readonly code = 'USAGE'
  readonly next: string

  /** @param next what to do about it */
  constructor(found: string, next: string) {
    super(`${found}; ${next}`)
    this.next = next
  }
}
