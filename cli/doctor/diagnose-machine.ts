import { execFile } from 'node:child_process'
import { machineParts, nodeState } from './machine-parts.ts'
import type { AskVersion, MachinePart } from './machine-parts.ts'
import { wrapped } from './stage-lines.ts'
import type { Look } from './stage-lines.ts'

export interface FoundPart {
  name: string
  /** Absent: not on this machine. */
  version?: string
  neededFor: string
  howToGet: string
  needed: boolean
  /** The version is enough. */
  enough: boolean
}

/** Node.js and every optional program of this machine. */
export async function foundParts(
  nodeVersion: string,
  ask: AskVersion = askVersion,
  parts: readonly MachinePart[] = machineParts,
): Promise<readonly FoundPart[]> {
  const { enough, longTerm } = nodeState(nodeVersion)
  const node: FoundPart = {
    name: 'Node.js',
    version: `${nodeVersion.replace(/^v/, '')}${longTerm ? '' : ', without long-term support'}`,
    neededFor: 'everything: 20.19 or newer, the current LTS recommended',
    howToGet: 'https://nodejs.org/en/download (LTS)',
    needed: true,
    enough,
  }
  const others = await Promise.all(
    parts.map(async ({ name, neededFor, howToGet, find }): Promise<FoundPart> => {
      const version = await find(ask)
      return {
        name,
        ...(version === undefined ? {} : { version }),
        neededFor,
        howToGet,
        needed: false,
        enough: version !== undefined,
      }
    }),
  )
  return [node, ...others]
}

/** The parts as aligned lines; what is missing says how to get it. */
export function partLines(parts: readonly FoundPart[], look: Look): string {
  const nameWidth = 26
  return parts
    .map(({ name, version, neededFor, howToGet, needed, enough }) => {
      const [symbol, word, colour] = enough ? ['✓', 'found', 32] : needed ? ['✗', 'TOO OLD', 31] : ['–', 'missing', 33]
      const mark = `${symbol} ${word}`.padEnd(12)
      const left = 12 + nameWidth
      const lines = [
        ...(version === undefined ? [] : [version]),
        `for ${neededFor}`,
        ...(enough ? [] : [`→ ${howToGet}`]),
      ]
      const painted = look.colour ? `\u001b[${colour}m${mark}\u001b[0m` : mark
      return `${painted}${name.padEnd(nameWidth)}${lines.map((line) => wrapped(line, left, look)).join(`\n${' '.repeat(left)}`)}`
    })
    .join('\n')
}

const askSeconds = 5

/** Runs a program of this machine and gives what it says on either output. */
const askVersion: AskVersion = (program, args) =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: askSeconds * 1000, windowsHide: true }, (error, out, err) => {
      const absent = error !== null && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')
      resolve(absent ? undefined : `${out}\n${err}`) // some programs say their version and fail
    })
  })
