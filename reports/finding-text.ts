import { exchangeLineText, wholeAnswerText } from './answer-text.ts'
import { repeatCommand } from './curl-command.ts'
import { findingRows, judgementWords } from './finding-facts.ts'
import { sentence } from './finding-view.ts'
import type { FindingDetail } from './finding-view.ts'
import { durationText, momentText } from './quantity.ts'
import { verdictWords } from './verdict-words.ts'
import { oneLine } from './visible-text.ts'

/** One finding as Markdown that also reads well in a terminal; for the developers of the target. Pure. */
export function findingText(detail: FindingDetail): string {
  const { finding, scenario, record, main, others } = detail
  const { symbol, word } = verdictWords[finding.verdict]
  return [
    `# ${symbol} ${word}: ${detail.title}`,
    '',
    `${oneLine(record.target.name, 120)}, run ${record.run.id}, ${momentText(record.run.startedAt)}`,
    `Finding ${finding.id}`,
    `Scenario ${scenario.id}: ${scenario.title}`,
    '',
    '## The requirement',
    '',
    `> ${finding.statement}`,
    '',
    ...listed([
      ['Requirement', `${finding.requirement}, ${detail.source}`],
      ['Clause', `${finding.clause}${detail.clauseText === undefined ? '' : `: ${detail.clauseText}`}`],
      ['Weight', detail.weight],
    ]),
    '',
    '## What was found',
    '',
    ...listed([
      ['Judgement', judgementWords[finding.judgement]],
      ...findingRows(finding),
      ...(detail.rounds === undefined ? [] : [['Rounds', detail.rounds] as const]),
    ]),
    '',
    ...(main === undefined
      ? ['No exchange of the record shows it.', '']
      : [...requestLines(main), '## The answer', '', ...fenced('http', wholeAnswerText(main)), '']),
    ...(others.length === 0
      ? []
      : ['## Also judged', '', ...others.map((exchange) => `- ${exchange.id}: ${exchangeLineText(exchange)}`), '']),
    '## Why this verdict can be trusted',
    '',
    `${sentence(detail.caught)}${detail.faults.length === 0 ? '.' : ': each is a faulty country that the product tries them on.'}`,
    '',
    ...(detail.faults.length === 0 ? [] : [...detail.faults.map((fault) => `- ${fault}`), '']),
    '## Again',
    '',
    ...fenced('sh', detail.again.join('\n')),
    '',
  ].join('\n')
}

function requestLines(main: NonNullable<FindingDetail['main']>): readonly string[] {
  const { command, placeholders } = repeatCommand(main)
  return [
    '## The request',
    '',
    `${main.transaction} to the ${main.channel} origin, ${momentText(main.startedAt)}, ${durationText(main.durationMilliseconds)}, exchange ${main.id}`,
    '',
    ...fenced('sh', command),
    '',
    ...(placeholders.length === 0
      ? []
      : ['Fill in:', '', ...placeholders.map(({ name, what }) => `- \`$${name}\`: ${what}`), '']),
  ]
}

function listed(rows: readonly (readonly [string, string])[]): readonly string[] {
  return rows.map(([name, text]) => `- ${name}: ${text.replaceAll('\n', '\n  ')}`)
}

/** A block whose fence is longer than any run of backticks in it. */
function fenced(language: string, text: string): readonly string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, text, fence]
}
