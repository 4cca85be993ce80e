import type { Verdict } from '../harness/judge/verdict.ts'

const symbols: Record<Verdict, string> = {
  error: '!',
  fail: '✗',
  inconclusive: '?',
  review: '?',
  'not-run': '·',
  warning: '▲',
  pass: '✓',
  'not-applicable': '–',
  recorded: '·',
}

const colours: Partial<Record<Verdict, number>> = {
  error: 35,
  fail: 31,
  inconclusive: 33,
  review: 33,
  warning: 33,
  pass: 32,
}

/** One line for one scenario; in colour on a terminal, plain elsewhere. */
export function scenarioLine(line: {
  verdict: Verdict
  id: string
  title: string
  done?: number
  total?: number
}): string {
  const verdict = `${symbols[line.verdict]} ${line.verdict.padEnd(14)}`
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? colours[line.verdict] : undefined
  const shown = colour === undefined ? verdict : `\u001b[${colour}m${verdict}\u001b[0m`
  const count =
    line.done === undefined || line.total === undefined ? '' : `[${String(line.done).padStart(2)}/${line.total}] `
  return `${count}${shown} ${line.id.padEnd(40)} ${line.title}`
}
