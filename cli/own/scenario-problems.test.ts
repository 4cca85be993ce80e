import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { ownCheck } from '../../harness/own/own-check.ts'
import { ownDefinitions } from '../../harness/own/own-definitions.ts'
import { requirement } from '../../harness/own/requirement.ts'
import type { Check } from '../../harness/judge/check.ts'
import { met } from '../../harness/judge/judgement.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import type { ClauseForA } from '../../profiles/requirements/requirements.ts'
import { scenarioProblems } from './scenario-problems.ts'

afterEach(() => {
  const { rows, checks, problems } = ownDefinitions()
  rows.clear()
  checks.clear()
  problems.length = 0
})

const judging: Scenario['body'] = async ({ check }) => {
  check({}, {} as Check<ClauseForA>)
}
function scenario(changes: Record<string, unknown> = {}, body: unknown = judging, id = 'our-viewer'): Scenario {
  const options = { role: 'country-a', folder: 'own', title: 't', proves: ['ST-06/searchset'], ...changes }
  return { id, options, body, stack: '    at /project/scenarios/x.scenario.ts:7:1' } as unknown as Scenario
}
const textsOf = (own: readonly Scenario[], product: readonly Scenario[] = []): readonly string[] =>
  scenarioProblems(own, product, '/project').map(({ text }) => text)

const wrong: Readonly<Record<string, readonly [Scenario, RegExp]>> = {
  'an id that is no slug': [scenario({}, judging, 'Our Viewer'), /"Our Viewer" is not a slug/],
  'no clause': [scenario({ proves: [] }), /proves nothing/],
  'clauses left out': [scenario({ proves: undefined }), /proves nothing/],
  'an unknown clause': [
    scenario({ proves: ['ST-6/searchset'] }),
    /unknown clause "ST-6\/searchset"; did you mean "ST-06\/searchset"/,
  ],
  'a clause of Country B': [scenario({ proves: ['ST-07/scripted-user-actions'] }), /only Country B can show/],
  'no role': [scenario({ role: undefined }), /has no role/],
  'no title': [scenario({ title: '' }), /has no title/],
  'no folder': [scenario({ folder: undefined }), /has no folder/],
  'no body': [scenario({}, null), /has no body/],
  'a body that takes check and never calls it': [
    scenario({}, async ({ check: _ }: { check: unknown }) => undefined),
    /calls no check/,
  ],
  'a body that names check in a comment only': [
    scenario(
      {},
      Object.assign(async () => undefined, {
        toString: () => 'async ({ countryA }) => { /* check */ await countryA // check\n }',
      }),
    ),
    /calls no check/,
  ],
}
for (const [name, [own, message]] of Object.entries(wrong))
  test(`what is wrong is said with its place: ${name}`, () => {
    const problems = scenarioProblems([own], [], '/project')
    assert.equal(problems.length, 1, JSON.stringify(problems))
    assert.match(problems[0]?.text ?? '', message)
    assert.deepEqual(problems[0]?.place, { file: '/project/scenarios/x.scenario.ts', line: 7 })
  })

test('a right scenario, one that hands its context on, and one that says what is not claimed have no problem', () => {
  const handsOn = async (context: unknown): Promise<void> => {
    await context
  }
  const says: Scenario['body'] = async ({ notClaimed }) => {
    notClaimed('ST-06/searchset', 'why')
  }
  assert.deepEqual(textsOf([scenario(), scenario({}, handsOn, 'two'), scenario({}, says, 'three')]), [])
})

test('an id is used once, among the own and the product', () => {
  const [own, product] = [textsOf([scenario(), scenario()]), textsOf([scenario()], [scenario()])]
  for (const texts of [own, product]) assert.match(texts.join(), /id "our-viewer" \(scenarios\/x\.scenario\.ts:7\)/)
})

test('own requirements are known by their clauses, and none takes the place of a row of the product', () => {
  const acme = requirement('ACME-01', { source: 's', statement: 'x', grade: 'fail', clauses: { logo: 'a logo' } })
  assert.deepEqual(textsOf([scenario({ proves: [acme.clauses.logo] })]), [])
  requirement('ST-06', { source: 's', statement: 'x', grade: 'fail', clauses: { a: 'b' } })
  requirement('acme', { source: 's', statement: 'x', grade: 'fail', clauses: { a: 'b' } })
  requirement('ACME-02', { source: 's', statement: 'x', grade: 'fail', clauses: {} })
  requirement('ACME-03', { source: 's', statement: 'x', grade: 'fail', clauses: { 'No Slug': 'b' } })
  requirement('ACME-01', { source: 's', statement: 'other', grade: 'fail', clauses: { logo: 'a logo' } })
  const texts = textsOf([])
  for (const [index, message] of [/product's/, /like ACME-01/, /no clause/, /lower case/, /defined twice/].entries())
    assert.match(texts[index] ?? '', message)
})

test('a check has an id of its own', () => {
  const judge = (_: Exchange) => met()
  ownCheck('ST-06/searchset', 'ours', judge)
  ownCheck('ST-06/searchset', 'ours', judge)
  ownCheck('ST-06/searchset', 'answer-is-fhir-json', judge)
  const texts = textsOf([])
  assert.match(texts[0] ?? '', /two checks have the id "ours"/)
  assert.match(texts[1] ?? '', /check of the product has the id "answer-is-fhir-json"/)
})
