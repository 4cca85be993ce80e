import type { Finding } from '../harness/record/run-record.ts'
import { oneLine } from './visible-text.ts'

/** A finding in one line: clause, expected, observed, place, reason and blame. */
export function says({ clause, statement, expected, observed, at, why, blame }: Finding): string {
  const parts = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(observed === undefined ? [] : [`observed ${observed}`]),
    ...(at === undefined ? [] : [`at ${at}`]),
    ...(why === undefined ? [] : [why]),
    ...(blame === undefined ? [] : [`blame ${blame}`]),
  ]
  return oneLine(`${clause}: ${parts.length === 0 ? statement : parts.join('; ')}`, 1000)
}

/** The same with its verdict, exchange and likely fix. */
export function findingLine(finding: Finding): string {
  const exchange = finding.exchange === undefined ? '' : ` [exchange ${finding.exchange}]`
  const fix = finding.fix === undefined ? '' : ` Likely fix: ${oneLine(finding.fix, 400)}`
  return `  ${finding.verdict} ${says(finding)}${exchange}${fix}`
}
