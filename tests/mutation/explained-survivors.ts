import { readFileSync } from 'node:fs'
import type { MutantResult } from '@stryker-mutator/api/core'

/** A survivor that changes nothing that any judge can show, told by its text and not by its line. */
interface Explanation {
  file: string
  mutator: string
  /** The source that was replaced, white space collapsed. */
  original: string
  /** What stood in its place; absent: whatever this mutator puts there. */
  replacement?: string
  reason: string
}

const explanations: readonly Explanation[] = []

/** Why a survivor is no hole; undefined when nobody has said. */
export function explanationOf({ fileName, mutatorName, replacement, location }: MutantResult): string | undefined {
  const ofFile = explanations.filter(({ file, mutator }) => fileName.endsWith(file) && mutator === mutatorName)
  if (ofFile.length === 0) return undefined
  const original = collapsed(textAt(readFileSync(fileName, 'utf8'), location))
  return ofFile.find((one) => one.original === original && (one.replacement ?? replacement) === replacement)?.reason
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ')

/** @param location lines and columns from 1 */
function textAt(source: string, { start, end }: MutantResult['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n')
}
