import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Node } from 'yaml'
import type { FileProblem } from './target-file-error.ts'

export type YamlPath = readonly (string | number)[]

/** A YAML text as plain data that still knows its lines. */
export interface YamlSource {
  value: unknown
  problems: readonly FileProblem[]
  /** Line of the key (or list item) at the path, or of its nearest existing parent; from 1. */
  lineOf: (path: YamlPath) => number
}

/**
 * Reads one YAML 1.2 document; syntax errors and repeated keys are problems with their line. Never throws. Limits: 100
 * uses of aliases that multiply, and as many levels as the stack holds: what is beyond is a problem.
 */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter()
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  try {
    const document = parseDocument(text, { lineCounter: lines })
    const problems = document.errors.map((error) => problemAt(lineAt(error.pos[0]), error.message))
    const lineOf = (path: YamlPath): number => lineAt(offsetOf(document.contents, path))
    return { value: problems.length > 0 ? undefined : (document.toJS() as unknown), problems, lineOf }
  } catch (cause) {
    // an alias without anchor, aliases that multiply without end, or brackets without end
    const problem = problemAt(1, cause instanceof Error ? cause.message : String(cause))
    return { value: undefined, problems: [problem], lineOf: () => 1 }
  }
}

function problemAt(line: number, message: string): FileProblem {
  return {
    line,
    path: '',
    found: (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, ''),
    expected: 'valid YAML',
    next: 'Correct the indentation or the quotes there.',
  }
}

function offsetOf(root: Node | null, path: YamlPath): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) return offset
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = (node as Node | undefined)?.range?.[0] ?? offset
    } else return offset
  }
  return offset
}

/** `claims.options[0]` */
export function pathText(path: YamlPath): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${step}`)).join('')
}

/** The value at the path; undefined when there is none. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null ? (part as Readonly<Record<string, unknown>>)[String(step)] : undefined,
    value,
  )
}
