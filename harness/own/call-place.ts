import { fileURLToPath } from 'node:url'

/** Where a definition stands: absolute path and line, from 1. */
export interface CallPlace {
  file: string
  line: number
}

/** The stack of frames that lead to the call of `below`, its caller first, as an error shows them. */
export function stackBelow(below: (...args: never[]) => unknown): string {
  const holder: { stack?: string } = {}
  Error.captureStackTrace(holder, below)
  return (holder.stack ?? '').split('\n').slice(1).join('\n')
}

/** The place of a stack's first frame; undefined when it names no file. */
export function placeIn(stack: string): CallPlace | undefined {
  const [frame = ''] = stack.split('\n')
  const found = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):\d+\)?$/.exec(frame.trim())
  const [, file, line] = found ?? []
  if (file === undefined || line === undefined) return undefined
  return { file: file.startsWith('file://') ? fileURLToPath(file) : file, line: Number(line) }
}
