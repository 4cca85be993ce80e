import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundParts, partLines } from './diagnose-machine.ts'
import { stageLines } from './stage-lines.ts'

const plain = { colour: false, width: undefined }

void test('a part is found by what it says of its version; what is missing says how to get it', async () => {
  const parts = await foundParts('v20.19.0', async (program) =>
    program === 'java'
      ? 'openjdk version "17.0.1" 2021'
      : program === 'google-chrome'
        ? 'Google Chrome 120.0.1'
        : undefined,
  )
  const versions = Object.fromEntries(parts.map(({ name, version }) => [name, version]))
  assert.equal(versions['Java'], '17.0.1 (java)')
  assert.equal(versions['chromium'], '120.0.1 (google-chrome)')
  assert.equal(versions['k6'], undefined)
  for (const { needed, neededFor, howToGet } of parts) {
    assert.notEqual(neededFor, '')
    assert.notEqual(howToGet, '')
    assert.equal(needed, howToGet.startsWith('https://nodejs.org'))
  }
  assert.match(partLines(parts, plain), /– missing {3}k6 +for .*\n +→ your own: /)
})

void test('Node.js: 20.19 is the oldest, odd versions have no long-term support', async () => {
  const of = async (version: string): Promise<string> => {
    const [node] = await foundParts(version, async () => undefined, [])
    return `${String(node?.enough)} ${node?.version ?? ''}`
  }
  assert.equal(await of('v20.18.3'), 'false 20.18.3')
  assert.equal(await of('v18.20.0'), 'false 18.20.0')
  assert.equal(await of('v24.1.0'), 'true 24.1.0')
  assert.equal(await of('v23.1.0'), 'true 23.1.0, without long-term support')
})

void test('a stage is a symbol and a word, whose fault and what to do; long lines are wrapped on a terminal only', () => {
  const stage = {
    stage: 'route',
    subject: 'fhir',
    state: 'not ok',
    found: `nobody\u001b[2J ${'word '.repeat(30).trim()}`,
    blame: 'network',
    next: ['Ask.'],
    milliseconds: 1,
  } as const
  const lines = stageLines(stage, plain).split('\n')
  assert.match(lines[0] ?? '', /^✗ NOT OK {6}route {15}fhir {9}nobody\\u001b\[2J word/)
  assert.match(lines[1] ?? '', /whose fault: the network/)
  assert.match(lines[2] ?? '', /→ Ask\.$/)
  const narrow = stageLines(stage, { colour: true, width: 80 }).split('\n')
  assert.ok(narrow.length > lines.length)
  assert.match(narrow[0] ?? '', /^\u001b\[31m✗/)
})
