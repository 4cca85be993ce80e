import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { stringify } from 'yaml'
import { crawlHoldings } from '../cli/learn/crawl-holdings.ts'
import { holdingsDifferences } from '../cli/learn/holdings-differences.ts'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { embeddedTarget, startEmbeddedCountry } from '../cli/run/embedded-country.ts'
import { findOrthanc, orthancInstallLine, startOrthanc } from '../cli/run/orthanc-country.ts'
import { plainRun } from '../cli/run/plain-run.ts'
import { sendUpload } from '../cli/upload/send-upload.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import type { Patient, Study } from '../fixtures/catalogue/facts.ts'
import { instanceFile } from '../fixtures/dicom/instance-file.ts'
import { secretBook } from '../harness/exchange/secret-book.ts'
import { frozenHoldings } from '../harness/holdings/freeze-holdings.ts'
import type { HeldFacts, HoldingsFile } from '../harness/holdings/holdings-file.ts'
import type { ScenarioResult } from '../harness/record/run-record.ts'
import { openWorld } from '../harness/scenario/open-world.ts'
import type { World } from '../harness/scenario/world.ts'
import { readHoldings } from '../harness/target/read-holdings.ts'
import type { Target } from '../harness/target/target.ts'

/** What the country holds: not the catalogue that a run makes by itself. */
const theirs = makeCatalogue({ seed: 'somebody-elses' })
const people = theirs.patients.filter(({ purpose }) => purpose === 'main' || purpose === 'second')
const studies = theirs.studies.filter(({ patientId }) => people.some(({ id }) => id === patientId))

function held(facts: HeldFacts): HoldingsFile {
  return { borderlightHoldings: 1, target: 'test', confirmed: false, ...facts }
}

/** What reading a file gives. */
function reading(file: unknown): NonNullable<Target['holdings']> {
  const path = join(mkdtempSync(join(tmpdir(), 'borderlight-holdings-')), 'own.holdings.yaml')
  const text = stringify(file)
  writeFileSync(path, text)
  return readHoldings(path, () => text).held
}

/** What reading a file says against it. */
function refusal(file: unknown): string {
  try {
    reading(file)
    return 'nothing'
  } catch (error) {
    return error instanceof Error ? error.message : 'no error'
  }
}

function worldOf(target: Target): World {
  return openWorld({
    target,
    catalogue: makeCatalogue(),
    journal: { append: () => undefined },
    secrets: secretBook(randomBytes(32)),
    now: () => new Date(),
    waitUntil: () => Promise.resolve(),
    rogue: {},
  })
}

const skip = findOrthanc() === undefined ? `Orthanc is not installed: ${orthancInstallLine}` : false

void test(
  'holdings of an Orthanc that others filled: crawled, confirmed, and three lies are found',
  { skip },
  async () => {
    const orthanc = await startOrthanc()
    const embedded = await startEmbeddedCountry({
      catalogue: theirs,
      options: ['C'],
      now: () => new Date(),
      nationalBaseUrl: orthanc.baseUrl,
    })
    const root = orthanc.baseUrl.replace('/dicom-web', '')
    const rest = (method: string, path: string, body: string | Uint8Array = '') =>
      sendUpload({ tls: {}, timeoutSeconds: 20 }, { method, url: `${root}${path}` }, (outgoing) => {
        outgoing.end(body)
        return Promise.resolve()
      })
    const filesOf = (facts: typeof theirs, study: Study): Uint8Array[] =>
      study.series.flatMap((series) => series.instances.map((instance) => instanceFile(facts, study, series, instance)))
    const fill = async (files: readonly Uint8Array[]): Promise<void> => {
      for (const file of files) assert.equal((await rest('POST', '/instances', file)).status, 200)
    }
    const idOf = async (uid: string): Promise<string> => {
      const looked = JSON.parse((await rest('POST', '/tools/lookup', uid)).text) as [{ Path: string }]
      return looked[0].Path
    }
    try {
      for (const study of studies) await fill(filesOf(theirs, study))
      const target: Target = {
        ...embeddedTarget(embedded, ['C']),
        imaging: { nationalUrls: [orthanc.baseUrl] },
        testPatients: Object.fromEntries(people.map(({ purpose, identifiers }) => [purpose, identifiers])),
      }
      const { facts, notes } = await crawlHoldings(worldOf(target), () => undefined)
      assert.deepEqual(notes, [])
      assert.equal(facts.studies.length, studies.length)
      assert.deepEqual(holdingsDifferences(facts, facts), [])
      const declared = reading(frozenHoldings(held(facts), 'A. Person', new Date()))

      const [objects] = (await loadScenarios()).filter(({ id }) => id === 'objects')
      assert.ok(objects !== undefined)
      const run = async (holdings: NonNullable<Target['holdings']>): Promise<ScenarioResult> => {
        const [result] = await plainRun([objects], worldOf({ ...target, holdings }), () => undefined)
        assert.ok(result !== undefined)
        return result
      }
      const broken = ({ findings }: ScenarioResult): string[] =>
        [...new Set(findings.filter(({ judgement }) => judgement === 'notMet').map(({ clause }) => clause))].toSorted()
      assert.deepEqual(broken(await run(declared)), [])

      const [asked] = facts.studies
        .filter(({ patientId }) => patientId === 'main')
        .toSorted((one, other) => other.series.length - one.series.length)
      const subject = studies.find(({ studyInstanceUid }) => studyInstanceUid === asked?.id)
      assert.ok(subject !== undefined)
      const [first, ...others] = filesOf(theirs, subject)
      assert.ok(first !== undefined)
      // A lie: an object is missing.
      const missing = subject.series[0]?.instances[0]?.sopInstanceUid ?? ''
      await rest('DELETE', await idOf(missing))
      assert.ok(broken(await run(declared)).includes('ST-08/exact-object'))
      await fill([first])
      // A lie: there is one object more than is counted.
      const [series] = subject.series
      assert.ok(series?.instances[0] !== undefined)
      const more = { ...series.instances[0], sopInstanceUid: '2.25.4711', instanceNumber: 99 }
      await fill([instanceFile(theirs, subject, series, more)])
      const extra = await run(declared)
      assert.deepEqual(broken(extra), ['ST-08/exact-object'])
      await rest('DELETE', await idOf('2.25.4711'))
      // A lie: the objects of the study are those of somebody else.
      for (const { instances } of subject.series)
        for (const { sopInstanceUid } of instances) await rest('DELETE', await idOf(sopInstanceUid))
      const swapped: Patient[] = theirs.patients.map((patient) =>
        patient.id === people[0]?.id
          ? { ...patient, identifiers: [{ ...patient.identifiers[0], value: '99999999999' }] }
          : patient,
      )
      await fill(filesOf({ ...theirs, patients: swapped }, subject))
      assert.ok(broken(await run(declared)).includes('ST-03c/dicom-patient-id'))
      assert.equal(others.length + 1, subject.series.flatMap(({ instances }) => instances).length)

      // The crawl tells line by line what a file has wrong.
      const [one, ...rest2] = facts.studies
      assert.ok(one !== undefined)
      const wrong = { ...facts, studies: [{ ...one, description: 'Another' }, ...rest2.slice(1)] }
      const lines = holdingsDifferences(wrong, facts)
      assert.ok(
        lines.some((line) => /description: the file says "Another", found is/.test(line)),
        lines.join('\n'),
      )
      assert.ok(
        lines.some((line) => line.endsWith(`${rest2[0]?.id ?? ''}: found, and not in the file`)),
        lines.join('\n'),
      )
    } finally {
      await embedded.country.stop()
      await orthanc.stop()
    }
  },
)

const small: HeldFacts = {
  patients: [{ id: 'p', purpose: 'main', identifiers: [{ system: 's', value: '1' }] }],
  studies: [
    {
      id: 'a',
      patientId: 'p',
      studyInstanceUid: '1.2',
      series: [{ seriesInstanceUid: '1.3', instances: [{ sopInstanceUid: '1.4' }] }],
    },
  ],
  reports: [{ id: 'r', patientId: 'p', studyId: 'a', versions: [{ version: 1, uniqueId: '1.5' }] }],
  manifests: [{ id: 'm', patientId: 'p', studyId: 'a', kind: 'manifest-fhir', uniqueId: '1.6' }],
}

void test('a file that nobody confirmed, that was changed since, or that contradicts itself is told with its lines', () => {
  assert.match(
    refusal(held(small)),
    /confirmed: found false; expected holdings that a person has confirmed.*borderlight learn/,
  )
  const frozen = frozenHoldings(held(small), 'A. Person', new Date())
  assert.equal(typeof reading(frozen), 'object')
  const changed = { ...frozen, reports: [] }
  assert.match(refusal(changed), /frozen\.sha256: found facts of the hash .*They were changed since/)
  const [study] = small.studies
  const twice = {
    ...held(small),
    studies: [study, { ...study, id: 'b' }],
    reports: [{ ...small.reports[0], studyId: 'x' }],
  }
  const said = refusal(twice)
  for (const line of [
    /:\d+: studies\[1\]\.studyInstanceUid: found the Study Instance UID 1\.2 a second time; first in studies 0/,
    /the SOP Instance UID 1\.4 a second time/,
    /:\d+: reports\[0\]\.studyId: found the study x, which is not in studies/,
  ])
    assert.match(said, line)
  assert.match(refusal({ ...held(small), studys: [] }), /unknown key "studys".*Did you mean "studies"/)
})

void test('a fact that the file does not state makes a scenario inconclusive, never a guess', async () => {
  const declared = reading(frozenHoldings(held(small), 'A. Person', new Date()))
  const { holdings } = worldOf({ ...(await targetWith(declared)) })
  const main = holdings.patient('main')
  assert.throws(() => holdings.patient('second'), {
    code: 'PREREQUISITE_MISSING',
    message: /do not state a patient for the purpose "second"/,
  })
  assert.throws(() => main.facts.family, { message: 'the holdings do not state family of patient p' })
  const [study] = holdings.studiesOf(main)
  assert.throws(() => study?.region, { message: /do not state region of study a/ })
  assert.throws(() => study?.series[0]?.modality, { message: /do not state modality of study a, series/ })
  assert.equal(study?.series[0]?.instances[0]?.sopInstanceUid, '1.4')
  assert.deepEqual(
    holdings.documentsOf(main).map(({ kind, uniqueId, current }) => [kind, uniqueId, current]),
    [
      ['report', '1.5', true],
      ['manifest-fhir', '1.6', true],
    ],
  )
  assert.equal(holdings.after('newer-report'), undefined)
})

async function targetWith(holdings: NonNullable<Target['holdings']>): Promise<Target> {
  const { testTarget } = await import('../harness/target/test-target.ts')
  return testTarget({ fhir: { baseUrl: 'https://a.test' }, holdings })
}
