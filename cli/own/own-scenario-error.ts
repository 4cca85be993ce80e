import { relative } from 'node:path'
import type { OwnProblem } from '../../harness/own/own-definitions.ts'
import { UsageError } from '../usage-error.ts'

/** A user's own scenarios cannot be run: every problem with its file and line; nothing was sent. */
export class OwnScenarioError extends UsageError {
  /** @param folder the paths are shown relative to it */
  constructor(problems: readonly OwnProblem[], folder: string) {
    const lines = problems.map((problem) => `  ${placeText(problem.place, folder)}${problem.text}`)
    super(`own scenarios cannot be run:\n${lines.join('\n')}\nnothing was sent`, 'correct them and run again')
  }
}

/** `scenarios/acme.scenario.ts:12: `, or nothing without a place. */
export function placeText(place: OwnProblem['place'], folder: string): string {
  if (place === undefined) return ''
  return `${relative(folder, place.file).replaceAll('\\', '/')}:${place.line}: `
}
