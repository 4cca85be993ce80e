import { mutants } from '../../mocks/mutants/mutants.ts'
import type { Mutant } from '../../mocks/mutants/mutant.ts'
import type { ComposedJob, ComposedRow } from './composed-row.ts'
import { drawPair } from './draw-pair.ts'
import type { Pair } from './draw-pair.ts'
import { besideIn, judgePair, missedIn } from './judge-pair.ts'
import { onThreads } from './matrix.ts'

interface Draw {
  index: number
  attempt: number
  pair: Pair
}

/** How many pairs may be drawn anew for one place before that is an error. */
const mostAttempts = 20

/**
 * A random sample of two faults at once, each pair against every scenario: neither hides the other, or the run says
 * what it could not reach.
 * @returns whether no fault was hidden
 */
export async function runPairs(
  { seed, from, count }: { seed: number; from: number; count: number },
  say: (line: string) => void,
): Promise<boolean> {
  const draw = (index: number, attempt: number): Draw => ({
    index,
    attempt,
    pair: drawPair(mutants, seed, index, attempt),
  })
  const waiting = Array.from({ length: count }, (_none, place) => draw(from + place, 0))
  const alone = new Map<string, ComposedRow>()
  const aloneWanted: Mutant[] = []
  const undecided = new Map<string, { drawn: Draw; row: ComposedRow }>()
  const underWay = new Map<string, Draw>()
  const counts = { 'both seen': 0, 'masked and said': 0, hidden: 0, overwritten: 0 }

  const tell = (
    { index, pair: [one, other] }: Draw,
    row: ComposedRow,
    what: string,
    lines: readonly string[],
  ): void => {
    const beside = besideIn(row, [one, other])
    say(
      [
        `${String(index).padStart(4)} ${one.id} + ${other.id}: ${what} (${row.milliseconds} ms)`,
        ...lines,
        ...(beside.length === 0 ? [] : [`beside both: ${beside.join(' ')}`]),
        ...row.harnessFaults.map((fault) => `FAULT ${fault}`),
      ].join('\n       '),
    )
  }
  const judged = (drawn: Draw, row: ComposedRow): void => {
    const verdict = judgePair(row, missedIn(row, drawn.pair), ({ id }) => alone.get(id))
    const is = row.harnessFaults.length > 0 ? 'hidden' : verdict.is
    counts[is] += 1
    tell(drawn, row, is, verdict.lines)
  }
  const heard = (drawn: Draw, row: ComposedRow): void => {
    const missed = missedIn(row, drawn.pair)
    if (missed.length > 0 && row.overwritten.length > 0) {
      counts.overwritten += 1
      tell(drawn, row, `overwritten (${row.overwritten.join(', ')}), another is drawn`, [])
      if (drawn.attempt >= mostAttempts) throw new Error(`no pair at ${drawn.index} that is not overwritten`)
      waiting.push(draw(drawn.index, drawn.attempt + 1))
      return
    }
    const wanted = new Set(missed.map(({ mutant }) => mutant).filter(({ id }) => !alone.has(id)))
    if (wanted.size === 0) {
      judged(drawn, row)
      return
    }
    undecided.set(row.name, { drawn, row })
    aloneWanted.push(...[...wanted].filter((mutant) => !aloneWanted.includes(mutant)))
  }
  await onThreads(
    () => {
      const single = aloneWanted.shift()
      if (single !== undefined) return jobOf(`alone ${single.id}`, [single])
      const drawn = waiting.shift()
      if (drawn === undefined) return undefined
      const name = `pair ${drawn.index}.${drawn.attempt}`
      underWay.set(name, drawn)
      return jobOf(name, drawn.pair)
    },
    (row) => {
      if (row.kind !== 'composed') return
      const drawn = underWay.get(row.name)
      if (drawn !== undefined) {
        heard(drawn, row)
        return
      }
      alone.set(row.ids[0] ?? '', row)
      for (const [name, kept] of undecided) {
        if (missedIn(kept.row, kept.drawn.pair).some(({ mutant }) => !alone.has(mutant.id))) continue
        undecided.delete(name)
        judged(kept.drawn, kept.row)
      }
    },
  )
  say(
    `${count} pairs: ${counts['both seen']} both seen, ${counts['masked and said']} one masks the other and says so, ` +
      `${counts.hidden} hidden; ${counts.overwritten} overwritten and drawn anew`,
  )
  return counts.hidden === 0
}

function jobOf(name: string, parts: readonly Mutant[]): ComposedJob {
  return {
    kind: 'composed',
    name,
    ids: parts.map(({ id }) => id),
    dialect: parts[0]?.dialect ?? 'mado',
    guides: parts[0]?.guides ?? {},
    browserFor: parts.flatMap(({ breaks }) => breaks),
  }
}
