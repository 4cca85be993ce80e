import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hookChange } from '../../harness/change/hook-change.ts'
import type { ChangeOrder } from '../../harness/change/country-change.ts'
import { hooksOfPerson } from './ask-person.ts'

const order: ChangeOrder = {
  change: 'report-withdrawn',
  action: 'apply',
  what: 'withdraw a report',
  patient: { system: 'urn:oid:2.999', value: '42' },
  documents: [{ uniqueId: '1.2.3', kind: 'report', status: 'withdrawn' }],
}

void test('a person is asked with all that is to be done, and the answer decides', async () => {
  const questions: string[] = []
  const answers = [true, false, undefined]
  const asked = await hooksOfPerson({ every: { ask: 'Call the registry desk.', timeoutSeconds: 20 } }, (question) => {
    questions.push(question)
    return Promise.resolve(answers.shift())
  })
  try {
    const make = hookChange(asked.hooks)
    assert.ok(make !== undefined)
    assert.deepEqual(await make(order), { done: true })
    assert.match(questions[0] ?? '', /Call the registry desk[^]*withdraw a report[^]*42[^]*withdrawn +report 1\.2\.3/)
    assert.match(JSON.stringify(await make(order)), /the person did not do it/)
    assert.match(JSON.stringify(await make(order)), /nobody is at a terminal/)
  } finally {
    await asked.stop()
  }
})
