import assert from 'node:assert/strict'
import test from 'node:test'
import type { RunRecord } from '../../harness/record/run-record.ts'
import { dataSetCoverage } from './data-set.ts'

const record = (findings: readonly { carried?: readonly string[] }[]): RunRecord =>
  ({ scenarios: [{ findings }] }) as unknown as RunRecord

void test('carried, absent and without a home are told apart and counted; without such a finding there is no section', () => {
  const { html } = dataSetCoverage(record([{ carried: ['A.1.1.1'] }, { carried: ['A.4.1'] }, {}]))
  assert.match(html, /carried 2; \d+ were absent/)
  assert.match(html, /A\.1\.1\.1<\/th><td>Family name\/surname<\/td><td>carried</)
  assert.match(html, /A\.1\.1\.2<\/th><td>Given name<\/td><td>absent</)
  assert.match(html, /A\.6\.7<\/th><td>Duration<\/td><td>no home</)
  assert.equal(dataSetCoverage(record([{}])).html, '')
})
