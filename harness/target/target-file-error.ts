/** One thing that is wrong in a file that a person wrote. */
export interface FileProblem {
  /** From 1; absent when the file itself could not be read. */
  line?: number
  /** Path in the file, for example `claims.options[0]`; empty for the file as a whole. */
  path: string
  found: string
  expected: string
  /** What to do next. */
  next: string
}

/** A target file that cannot be used. Its message lists every problem, in the order of the file. */
export class TargetFileError extends Error {
  override readonly name = 'TargetFileError'
  readonly code = 'TARGET_FILE_INVALID'
  readonly fileName: string
  readonly problems: readonly [FileProblem, ...FileProblem[]]

  constructor(fileName: string, problems: readonly [FileProblem, ...FileProblem[]], options?: ErrorOptions) {
    super(problemsText(fileName, problems), options)
    this.fileName = fileName
    this.problems = problems
  }

  get line(): number | undefined {
    return this.problems[0].line
  }
  get path(): string {
    return this.problems[0].path
  }
  get found(): string {
    return this.problems[0].found
  }
  get expected(): string {
    return this.problems[0].expected
  }
  get next(): string {
    return this.problems[0].next
  }
}

/** One line for each problem: file and line, path, found, expected, what to do. */
export function problemsText(fileName: string, problems: readonly FileProblem[]): string {
  return problems
    .map(({ line, path, found, expected, next }) => {
      const place = line === undefined ? fileName : `${fileName}:${line}`
      return `${place}: ${path === '' ? '' : `${path}: `}found ${found}; expected ${expected}. ${next}`
    })
    .join('\n')
}

/** Problems in the order of the file; undefined when there are none. */
export function inFileOrder(problems: readonly FileProblem[]): readonly [FileProblem, ...FileProblem[]] | undefined {
  const [first, ...others] = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return first === undefined ? undefined : [first, ...others]
}
