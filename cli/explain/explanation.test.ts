import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import { clauseIds } from '../../profiles/requirements/requirements.ts'
import { checksById } from '../checks-by-id.ts'
import { loadScenarios } from '../load-scenarios.ts'
import { didYouMean } from '../near-words.ts'
import { everySubject, explain, scenariosOf, subjectsOf } from './explanation.ts'
import type { Explanation, Known } from './explanation.ts'
import { explanationLines } from './explanation-lines.ts'
import { watchScenarios } from './watch-scenarios.ts'

async function known(): Promise<Known> {
  return { scenarios: await loadScenarios(), mutants, lawfulVariants, checks: checksById() }
}

async function explained(id: string): Promise<Explanation> {
  const all = await known()
  const [subject] = subjectsOf(id, all)
  assert.ok(subject, id)
  return explain(subject, all, await watchScenarios(scenariosOf(subject, all)))
}

void test('a clause: its row, the checks that judged, what was sent, the faults that are caught', async () => {
  const { requirements, clauses, scenarios } = await explained('st-05a/boundaries')
  assert.deepEqual(
    requirements.map(({ id, statement }) => [id, statement]),
    [['ST-05a', 'Time interval is a query parameter']],
  )
  const [clause] = clauses
  assert.equal(clause?.id, 'ST-05a/boundaries')
  assert.ok(clause.checks.some(({ sentence }) => sentence === 'interval boundaries are right'))
  assert.ok(clause.mutants.some(({ id }) => id === 'lower-boundary-exclusive'))
  const sent = scenarios.flatMap((scenario) => scenario.sent)
  assert.ok(sent.some(({ transaction, count }) => transaction === 'ITI-67' && count > 1))
})

void test('a scenario shows only the checks that it uses, a mutant only itself, a check its one clause', async () => {
  const scenario = await explained('expired-token')
  assert.deepEqual(
    scenario.scenarios.map(({ id }) => id),
    ['expired-token'],
  )
  assert.ok(scenario.clauses.every(({ checks }) => checks.length > 0))
  const mutant = await explained('another-report-is-served')
  assert.equal(mutant.subject.says, 'Every attachment URL of a report gives the same report.')
  assert.deepEqual(
    mutant.clauses.flatMap((clause) => clause.mutants.map(({ id }) => id)),
    ['another-report-is-served'],
  )
  const check = await explained('document-is-the-one-requested')
  assert.deepEqual(
    check.clauses.map(({ id }) => id),
    ['ST-08/exact-object'],
  )
})

void test('every id is explained in words, and a clause that waits says why', async () => {
  const all = await known()
  const subjects = everySubject(all)
  assert.ok(subjects.length > clauseIds.length + mutants.length)
  for (const subject of subjects) {
    const lines = explanationLines(explain(subject, all, new Map()))
    assert.ok(lines.includes(subject.id))
    assert.doesNotMatch(lines, /: undefined|\[object Object/, subject.id)
  }
  const waiting = explanationLines(explain(subjectsOf('OB-01', all)[0] ?? assert.fail(), all, new Map()))
  assert.match(waiting, /Level +[A-Z]/)
})

void test('a miss names what is near', () => {
  assert.equal(didYouMean('ST-05', ['ST-05a', 'UC-08', 'documents']), 'did you mean ST-05a or UC-08?')
  assert.equal(didYouMean('expired', ['refuses-expired-tokens', 'objects']), 'did you mean refuses-expired-tokens?')
  assert.equal(didYouMean('xyz', []), undefined)
})
