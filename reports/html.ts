import type { RunRecord } from '../harness/record/run-record.ts'
export const html = (record: RunRecord): string => record.verdict
