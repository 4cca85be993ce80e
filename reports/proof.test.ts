import assert from 'node:assert/strict'
import test from 'node:test'
import type { Proof } from '../harness/record/run-record.ts'
import { testRecord, testResult } from '../harness/record/test-record.ts'
import { findingText } from './finding-text.ts'
import { findingDetail } from './finding-view.ts'
import { html } from './html.ts'
import { junit } from './junit.ts'
import { caughtText, faultsOf, proofText } from './proof-words.ts'

const proof: Proof = {
  lastFullRun: { commit: 'ab'.repeat(20), date: '2026-01-02', mutants: 2, killed: 2, spilled: 0 },
  faults: [
    { mutant: 'a', fault: 'Answers <anything> to everybody.' },
    { mutant: 'b', fault: 'Answers nothing.' },
    { mutant: 'c', fault: 'Is of no concern.' },
  ],
  byClause: { 'ST-06/searchset': [0, 1], 'ST-05/x': [1], 'UC-01/y': [2] },
}
const record = testRecord([testResult('one', 'fail'), testResult('two', 'pass')], { proof })

test('beside each verdict stand the faults that its checks catch, in plain sentences, each once', () => {
  const page = html(record)
  assert.match(
    page,
    /id="k-ST-06_searchset"[^]*?its checks catch 2 named faults<\/summary><ul><li>Answers &lt;anything&gt;/,
  )
  assert.equal(page.match(/Answers nothing\./g)?.length, 1)
  assert.match(page, /id="c-one"[^]*?<summary>2 faults<\/summary>[^]*?href="#k-ST-06_searchset"/)
  assert.ok(page.includes('<dt>Proof</dt><dd><a href="#k-ST-06_searchset">its checks catch 2 named faults</a>'))
  assert.ok(!page.includes('Is of no concern.'), 'a clause that the run does not judge')
  assert.deepEqual(faultsOf(proof, ['ST-06/searchset', 'ST-05/x']), [
    'Answers <anything> to everybody.',
    'Answers nothing.',
  ])
})

test('a finding and JUnit say it too', () => {
  const detail = findingDetail(record, 'one/check')
  assert.ok(detail !== undefined)
  assert.match(findingText(detail), /Its checks catch 2 named faults[^]*- Answers nothing\./)
  assert.match(junit(record), /name="faultsCaught\.one" value="2"/)
})

test('a clause that no faulty country proves says why', () => {
  assert.match(caughtText(record, 'ST-01/precondition'), /no named fault proves its checks: only a person can judge it/)
  assert.match(caughtText(record, 'UC-04/run-same-suite-both'), /waits for a later version; Country B/)
  assert.match(caughtText({ ...record, ownRequirements: { 'ACME-01': {} as never } }, 'ACME-01/logo'), /your own scen/)
  assert.match(caughtText(testRecord(), 'ST-06/searchset'), /does not say/)
  assert.ok(html(testRecord()).includes('a version that did not say which faults'))
})

test('how far the faults were tried is said with date and commit, and what is newer', () => {
  assert.match(
    proofText(proof),
    /3 are named\. On 2026-01-02 \(commit abababababab\) .* 2 were noticed .* 1 fault came later/,
  )
  assert.match(proofText({ faults: proof.faults, byClause: {} }), /No run of all of them is kept/)
})
