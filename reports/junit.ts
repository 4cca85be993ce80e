import type { RunRecord } from '../harness/record/run-record.ts'
export const junit = (record: RunRecord): string => record.verdict
