import type { RunRecord } from '../harness/record/run-record.ts'
export const summary = (record: RunRecord): string => record.verdict
