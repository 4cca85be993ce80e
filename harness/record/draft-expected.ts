import { stringify } from 'yaml'
import { isDeviation } from './expected-line.ts'
import type { RunRecord } from './run-record.ts'

/**
 * An expected file with one line for each deviation of the run; a person then writes the reasons.
 * @param expires YYYY-MM-DD, for every line
 */
export function draftExpected(record: RunRecord, reason: string, expires: string): string {
  const lines = record.scenarios.flatMap(({ id, findings }) =>
    findings.flatMap(({ clause, verdict }) =>
      isDeviation(verdict) ? [{ scenario: id, requirement: clause, verdict, reason, expires }] : [],
    ),
  )
  const once = lines.filter(
    (line, at) =>
      lines.findIndex(
        (other) =>
          other.scenario === line.scenario && other.requirement === line.requirement && other.verdict === line.verdict,
      ) === at,
  )
  return stringify(once)
}
