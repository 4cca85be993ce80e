import { verdicts } from '../harness/judge/verdict.ts'
import type { Finding, RunRecord } from '../harness/record/run-record.ts'
import { foldRounds, repeatText } from './fold-rounds.ts'
import { notReached } from './not-reached.ts'
import { countText } from './quantity.ts'
import { needsAttention, verdictWords } from './verdict-words.ts'
import { oneLine } from './visible-text.ts'

/** Findings that are listed; the rest is in the reports. */
const summaryLimit = 10

/** Plain lines for the end of a run: the verdict, counts, where it hurts, what was not run. No colour, no escapes. */
export function summary(whole: RunRecord): string {
  const { record } = foldRounds(whole)
  const counts = verdicts
    .map((verdict) => ({ verdict, count: record.scenarios.filter((one) => one.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdict}`)
  const hurting = needsAttention.flatMap((verdict) =>
    record.scenarios.flatMap(({ id, findings }) =>
      findings.filter((one) => one.verdict === verdict).map((finding) => lineOf(id, finding)),
    ),
  )
  const missing = notReached(record)
  const [first] = missing
  return [
    `${verdictWords[record.verdict].word.toUpperCase()}  ${oneLine(record.target.name, 80)}`,
    `  ${countText(record.scenarios.length, 'scenario')}: ${counts.join(', ')}`,
    ...(record.run.rounds === undefined ? [] : [`  ${repeatText(record, record.run.rounds)}`]),
    ...(record.stopped === undefined ? [] : [`  stopped: ${oneLine(record.stopped, 300)}`]),
    ...(record.notes ?? []).map((note) => `  note: ${oneLine(note, 300)}`),
    ...(first === undefined
      ? []
      : [`  not run: ${countText(missing.length, 'scenario')}; ${first.id}: ${oneLine(first.why, 160)}`]),
    ...hurting.slice(0, summaryLimit),
    ...(hurting.length > summaryLimit ? [`  and ${countText(hurting.length - summaryLimit, 'more finding')}`] : []),
  ].join('\n')
}

function lineOf(scenario: string, { verdict, clause, expected, observed, why, blame }: Finding): string {
  const said = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(observed === undefined ? [] : [`observed ${observed}`]),
    ...(why === undefined ? [] : [why]),
  ].join(', ')
  const whose = blame === undefined || blame === 'target' ? '' : ` (blame: ${blame})`
  return `  ${verdict.padEnd(12)} ${oneLine(`${clause} in ${scenario}: ${said}`, 220)}${whose}`
}
