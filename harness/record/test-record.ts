import { verdicts } from '../judge/verdict.ts'
import type { Verdict } from '../judge/verdict.ts'
import type { Finding, RunRecord, ScenarioResult } from './run-record.ts'

/** A scenario's result for unit tests, with one finding of the same verdict. */
export function testResult(id: string, verdict: Verdict, more: Partial<ScenarioResult> = {}): ScenarioResult {
  const finding: Finding = {
    id: `${id}/check`,
    requirement: 'ST-06',
    clause: 'ST-06/searchset',
    statement: 'A returns the list of available studies and/or reports',
    level: 'STEP',
    grade: 'fail',
    judgement: verdict === 'pass' ? 'met' : 'notMet',
    verdict,
    expected: 'a searchset',
    observed: 'a page',
    exchanges: [],
  }
  return {
    ...{ id, title: `title of ${id}`, step: 6, folder: '06-list', options: ['A'], state: 'finished', verdict },
    findings: verdict === 'not-run' ? [] : [finding],
    performed: [],
    ...(verdict === 'not-run' ? { state: 'queued', note: 'the run ended before it' } : {}),
    ...more,
  }
}

/** A record for unit tests. @param scenarios by default one for each verdict, with the verdict as its id */
export function testRecord(
  scenarios: readonly ScenarioResult[] = verdicts.map((verdict) => testResult(verdict, verdict)),
  more: Partial<RunRecord> = {},
): RunRecord {
  return {
    schemaVersion: '1',
    verdict: 'fail',
    product: { name: 'borderlight', version: '1.2.3', commit: 'c0ffee1' },
    guideline: { name: 'guideline', release: 'Release 1', requirementsSha256: 'ab' },
    run: { id: 'run-1', startedAt: '2026-01-01T00:00:00.000Z', seed: 'seed', host: 'plain' },
    target: {
      ...{ name: 'Peer', role: 'country-a', fileSha256: 'cd', dialect: 'mado', guides: {}, options: ['A'] },
      origins: {},
      certificates: {},
    },
    planned: scenarios.map(({ id }) => id),
    notRun: scenarios.flatMap(({ id, verdict }) =>
      verdict === 'not-run' ? [{ id, why: 'the run ended before it' }] : [],
    ),
    scenarios,
    exchanges: [],
    ...more,
  }
}
