import type { RunRecord } from '../harness/record/run-record.ts'

/** Every scenario that was planned or named and never ran, each once, with the reason; in the order of the record. */
export function notReached(record: RunRecord): readonly { id: string; why: string }[] {
  const ran = new Set(record.scenarios.filter(({ verdict }) => verdict !== 'not-run').map(({ id }) => id))
  const why = new Map<string, string>()
  for (const { id, verdict, note } of record.scenarios)
    if (verdict === 'not-run') why.set(id, note ?? record.stopped ?? 'the run ended before it')
  for (const { id, why: reason } of record.notRun) if (!ran.has(id)) why.set(id, reason)
  for (const id of record.planned)
    if (!ran.has(id) && !why.has(id)) why.set(id, record.stopped ?? 'planned; the record holds no result')
  return [...why].map(([id, reason]) => ({ id, why: reason }))
}
