import type { Stage } from '../../harness/diagnosis/stage.ts'
import { visibleText } from '../../reports/visible-text.ts'

/** How a terminal shows lines: colour and width; `width` undefined: no wrapping. */
export interface Look {
  colour: boolean
  width: number | undefined
}

/** The look of standard output: plain when it is no terminal. */
export function lookOfOutput(): Look {
  const { isTTY, columns } = process.stdout
  return {
    colour: isTTY && process.env['NO_COLOR'] === undefined,
    width: isTTY ? Math.max(60, columns) : undefined,
  }
}

const symbols = { ok: '✓', warning: '▲', 'not ok': '✗', skipped: '–', 'not reached': '·' } as const
const colours = { ok: 32, warning: 33, 'not ok': 31, skipped: 90, 'not reached': 90 } as const
const whose = {
  target: 'the target',
  configuration: 'the configuration (target file, registration, certificates)',
  network: 'the network between',
  harness: 'this program',
} as const

const indent = 14
const stageWidth = 20
const subjectWidth = 12

/** One stage as lines: symbol and word, stage, channel, what was found; below it whose fault it is and what to do. */
export function stageLines(stage: Stage, look: Look): string {
  const { state, subject, found, blame, next } = stage
  const word = `${symbols[state]} ${state === 'not ok' ? 'NOT OK' : state}`.padEnd(indent)
  const painted = look.colour ? `\u001b[${colours[state]}m${word}\u001b[0m` : word
  const head = `${painted}${stage.stage.padEnd(stageWidth)}${subject.padEnd(subjectWidth)} `
  const below = [
    ...(blame === undefined ? [] : [`whose fault: ${whose[blame]}`]),
    ...(next ?? []).map((line) => `→ ${line}`),
  ]
  const left = indent + stageWidth + Math.max(subjectWidth, subject.length) + 1
  return [
    `${head}${wrapped(found, left, look)}`,
    ...below.map((line) => `${' '.repeat(indent)}${wrapped(line, indent + 2, look)}`),
  ].join('\n')
}

/** Text on lines no longer than the terminal, each but the first indented; what a target said is made visible. */
export function wrapped(text: string, left: number, { width }: Look): string {
  const shown = visibleText(text).replaceAll('\n', ' ')
  if (width === undefined) return shown
  const room = Math.max(24, width - left - 1)
  const lines: string[] = []
  let line = ''
  for (const word of shown.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${' '.repeat(left)}`)
}
