import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { simulatorFile } from '../cli/simulator-file.ts'
import { readPatientsMap } from '../cli/upload/patients-map.ts'
import { UsageError } from '../cli/usage-error.ts'
import { yamlFile } from '../cli/yaml-file.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { ExpectedFileError, parseExpected } from '../harness/record/expected.ts'
import { parseTarget } from '../harness/target/parse-target.ts'
import { parsedHoldings } from '../harness/target/read-holdings.ts'
import { TargetFileError } from '../harness/target/target-file-error.ts'
import { inWorker } from './fuzz/in-worker.ts'
import { mutated } from './fuzz/mutated.ts'
import { property } from './fuzz/property.ts'

const folder = mkdtempSync(join(tmpdir(), 'borderlight-test-'))
after(() => rmSync(folder, { recursive: true }))
const catalogue = makeCatalogue()
const targets = fileURLToPath(new URL('../../targets/', import.meta.url))
const textOf = (name: string): Buffer => readFileSync(join(targets, name))
const written = (text: string): string => {
  const path = join(folder, 'own.yaml')
  writeFileSync(path, text)
  return path
}
const holdings = `confirmed: false
patients: [{ purpose: main, identifiers: [{ system: "urn:oid:2.999.1", value: A }], name: { family: X }, birthDate: "1970-01-01" }]
studies: []
reports: []
manifests: []
`
const simulator = 'bind: 127.0.0.1\nports: { fhir: 0 }\noptions: [A]\nclients: [{ id: b, jwksFile: b.json }]\n'
const patients = 'main: [{ system: "urn:oid:2.999.1", value: A }]\n'

/** Every file that a user writes: how it is read, by its own error only. */
const readers: readonly (readonly [what: string, documents: readonly Buffer[], read: (text: string) => unknown])[] = [
  [
    'target file',
    ['example.target.yaml', 'option-b.target.yaml', 'orthanc.target.yaml', 'ncp-api.target.yaml'].map(textOf),
    (text) => parseTarget(text, { fileName: 'x', readFile: () => '' }),
  ],
  ['file of holdings', [Buffer.from(holdings)], (text) => parsedHoldings('x', () => text)],
  ['expected file', [textOf('orthanc.expected.yaml')], (text) => parseExpected(text, 'x')],
  ['map of patients', [Buffer.from(patients)], (text) => readPatientsMap(written(text), catalogue)],
  ['simulator file', [Buffer.from(simulator)], (text) => simulatorFile.safeParse(yamlFile(written(text), 'x'))],
]
const isOurs = (error: unknown): boolean =>
  error instanceof TargetFileError || error instanceof ExpectedFileError || error instanceof UsageError

function readOrRefused(read: (text: string) => unknown, text: string): void {
  try {
    read(text)
  } catch (error) {
    if (!isOurs(error)) throw error
  }
}

const words = [
  ': ',
  '\n',
  '\n  ',
  '- ',
  '[',
  '{',
  '&a ',
  '*a',
  '"',
  '|\n',
  '#',
  '__proto__: ',
  'constructor: ',
  '? ',
  '!!binary ',
  '\t',
]
for (const [what, documents, read] of readers) {
  property(
    `a damaged ${what} is read, or refused by its own error`,
    [mutated(documents, words)],
    (bytes) => {
      readOrRefused(read, Buffer.from(bytes).toString())
    },
    what === 'target file' ? 150 : 80,
  )

  test(`${what}: aliases that multiply, endless brackets, repeated keys and prototypes are refused by its own error`, () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) =>
        `a${at}: &a${at} [${
          at === 0
            ? 'x'
            : Array(9)
                .fill(`*a${at - 1}`)
                .join(', ')
        }]`,
    )
    const refused = [
      laughs.join('\n'),
      '['.repeat(20_000),
      `${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`,
      Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'name: x\nname: y\n',
      '__proto__: { role: country-a }\n',
      'constructor: { prototype: { x: 1 } }\n',
    ]
    for (const text of refused) {
      const result = (): unknown => {
        const value = read(text)
        const nothing = value instanceof Map ? value.size === 0 : (value as { success?: boolean }).success === false
        if (nothing) throw new UsageError('nothing of it was taken', 'mend the file')
        return value
      }
      assert.throws(result, isOurs, text.slice(0, 40))
    }
    assert.equal(({} as { role?: unknown; x?: unknown }).role, undefined)
  })
}

test('a target file of a million lines ends soon', async () => {
  const module = new URL('../harness/target/yaml-source.js', import.meta.url).href
  for (const text of ['- a\n'.repeat(300_000), `a: ${'"x'.repeat(500_000)}`, `# ${'-'.repeat(1_000_000)}`]) {
    const outcome = await inWorker(module, 'readYaml', text)
    assert.ok('gave' in outcome, JSON.stringify(outcome))
  }
})
