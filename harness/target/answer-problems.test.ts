import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTarget } from './parse-target.ts'
import { TargetFileError } from './target-file-error.ts'

const parse = (answers: string) =>
  parseTarget(
    `name: Test
role: country-a
dialect: mado
guides: { mado: 1.0.0, mhd: 4.2.4, euApi: ballot, hl7eu: ballot }
claims: { options: [C], documentTypes: [85430-7] }
start: reference-country
answers: ${answers}
`,
    { fileName: 'x.target.yaml', readFile: () => '' },
  )

test('an answer to the question of a clause is kept with who gave it and when', () => {
  const parsed = parse("{ 'A13-09/keeps-own-hp-account': { answer: yes, by: an auditor, date: 2026-11-24 } }")
  assert.ok(!parsed.complete)
  assert.deepEqual(parsed.draft.answers, {
    'A13-09/keeps-own-hp-account': { answer: 'yes', by: 'an auditor', date: '2026-11-24' },
  })
})

test('an answer to a clause that asks nothing, and one that is neither yes nor no, are named with their line', () => {
  for (const [text, expected] of [
    ["{ 'A13-09/keeps-hp-account': { answer: no, by: a, date: 2026-11-24 } }", /Did you mean "A13-09\/keeps-own/],
    ["{ 'A13-09/keeps-own-hp-account': { answer: perhaps, by: a, date: 2026-11-24 } }", /yes.*no/],
    ["{ 'A13-09/keeps-own-hp-account': { answer: no, by: a, date: yesterday } }", /yesterday/],
  ] as const)
    assert.throws(
      () => parse(text),
      (error) => error instanceof TargetFileError && expected.test(error.message) && error.message.includes('7'),
      text,
    )
})
