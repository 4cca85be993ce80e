import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findOrthanc, orthancInstallLine, startOrthanc } from '../cli/run/orthanc-country.ts'
import { catalogueSource } from '../cli/catalogue-source.ts'
import { changeCommand } from '../cli/upload/change-command.ts'
import { mappedCatalogue, readPatientsMap } from '../cli/upload/patients-map.ts'
import { baseUrlOf, uploadConnection } from '../cli/upload/upload-connection.ts'
import { uploadCommand } from '../cli/upload/upload-command.ts'
import type { Places } from '../cli/upload/upload-command.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import type { Catalogue } from '../fixtures/catalogue/facts.ts'
import { listening } from './diagnosis-stubs.ts'
import { fhirStub } from './fhir-stub.ts'
import type { FhirStub, StubResource } from './fhir-stub.ts'

const only = (whole: Catalogue, ...purposes: string[]): Catalogue =>
  mappedCatalogue(
    whole,
    new Map(
      whole.patients
        .filter(({ purpose }) => purposes.includes(purpose))
        .map(({ id, identifiers }) => [id, identifiers]),
    ),
  )
const catalogue = only(makeCatalogue(), 'changing', 'no-items')
const connection = { tls: {}, timeoutSeconds: 20 }

interface Told {
  exit: number
  said: string
}
async function tell(
  places: Places,
  more: { facts?: Catalogue; remove?: boolean; stopped?: () => boolean } = {},
): Promise<Told> {
  const lines: string[] = []
  const ways = { connection, say: (line: string) => lines.push(line), stopped: more.stopped ?? (() => false) }
  const exit = await uploadCommand(more.facts ?? catalogue, places, more.remove ?? false, ways)
  return { exit, said: lines.join('\n') }
}

/** Entries whose documents, patients and relations are all there. */
function assertWhole({ base, resources }: FhirStub): void {
  const entries = [...resources.values()].filter(({ resourceType }) => resourceType === 'DocumentReference')
  assert.ok(entries.length > 5)
  for (const entry of entries) {
    const text = JSON.stringify(entry)
    const [, url = ''] = /"url":"(http:\/\/127[^"]+)"/.exec(text) ?? []
    assert.ok(resources.has(url.slice(base.length + 1)), url)
    for (const [, reference = ''] of text.matchAll(/"reference":"((?:Patient|DocumentReference)\/[^"]+)"/g))
      assert.ok(resources.has(reference), reference)
    if (text.includes('18748-4')) assert.match(text, /"code":"transforms"/)
  }
}

for (const ownIds of [false, true])
  void test(`uploaded twice, also after an interruption, there is one of each (${ownIds ? 'ids of the server' : 'our ids'})`, async () => {
    await fhirStub({ ownIds }, async (stub) => {
      const places = { fhir: stub.base, wado: 'http://127.0.0.1:9/dicom-web' }
      let left = 9
      const cut = await tell(places, { stopped: () => (left -= 1) < 0 })
      assert.deepEqual([cut.exit, /interrupted: repeat the same command/.test(cut.said)], [2, true])
      assert.equal((await tell(places)).exit, 0)
      assertWhole(stub)
      const size = stub.resources.size
      const again = await tell(places)
      assert.equal(stub.resources.size, size)
      assert.match(again.said, /^0 resources of 2 patients new/)
      const removed = await tell({ fhir: stub.base }, { remove: true })
      const remaining = [...stub.resources.values()].map(({ resourceType }) => resourceType)
      if (ownIds) {
        assert.deepEqual(remaining, ['Patient', 'Patient'])
        assert.deepEqual([removed.exit, /whether it was there before is not known/.test(removed.said)], [1, true])
      } else assert.deepEqual([removed.exit, remaining], [0, []])
      const absent = await tell({ fhir: stub.base }, { remove: true })
      assert.equal(absent.exit, ownIds ? 1 : 0)
    })
  })

void test('teams with another seed, or other people, do not collide', async () => {
  await fhirStub({}, async (stub) => {
    const places = { fhir: stub.base, wado: 'http://127.0.0.1:9/dicom-web' }
    await tell(places)
    const one = stub.resources.size
    await tell(places, { facts: only(makeCatalogue({ seed: 'team-2' }), 'changing', 'no-items') })
    assert.equal(stub.resources.size, 2 * one)
    const people = new Map(catalogue.patients.map(({ id }) => [id, [{ system: 'urn:oid:2.999.7', value: `7-${id}` }]]))
    await tell(places, { facts: mappedCatalogue(catalogue, people) })
    assert.equal(stub.resources.size, 3 * one)
  })
})

void test('a patient whom the country knows stays as they are, and the entries are theirs', async () => {
  await fhirStub({}, async (stub) => {
    const [patient] = catalogue.patients.filter(({ purpose }) => purpose === 'changing')
    const theirs: StubResource = { resourceType: 'Patient', id: 'p-77', identifier: patient?.identifiers }
    stub.resources.set('Patient/p-77', theirs)
    await tell({ fhir: stub.base, wado: 'http://127.0.0.1:9/dicom-web' })
    assertWhole(stub)
    assert.deepEqual(stub.resources.get('Patient/p-77'), theirs)
    const entry = [...stub.resources.values()].find(({ resourceType }) => resourceType === 'DocumentReference')
    assert.match(JSON.stringify(entry), /"reference":"Patient\/p-77"/)
    assert.equal((await tell({ fhir: stub.base }, { remove: true })).exit, 1)
    assert.deepEqual([...stub.resources.keys()], ['Patient/p-77'])
  })
})

void test('what is refused is named with the reason, and no entry names a document that is not there', async () => {
  const refuses = ({ resourceType }: StubResource): string | undefined =>
    resourceType === 'Binary' ? 'no Binary here' : undefined
  await fhirStub({ refuses }, async (stub) => {
    const { exit, said } = await tell({ fhir: stub.base, wado: 'http://127.0.0.1:9/dicom-web' })
    assert.equal(exit, 1)
    assert.match(said, /refused: manifest-kos manifest-changing-ct-chest-kos: answered 422 no Binary here/)
    for (const { resourceType, ...entry } of stub.resources.values())
      assert.ok(resourceType !== 'DocumentReference' || !JSON.stringify(entry).includes('Binary/'))
  })
  await fhirStub({ always: 401 }, async (stub) => {
    const { exit, said } = await tell({ fhir: stub.base })
    assert.deepEqual([exit, /lets nobody in: give --token-file/.test(said)], [1, true])
    assert.ok(stub.count() < 5, 'nobody goes on knocking')
  })
  const nobody = await tell({ fhir: 'http://127.0.0.1:1/fhir' })
  assert.deepEqual([nobody.exit, /gave no answer to GET: ECONNREFUSED/.test(nobody.said)], [3, true])
})

void test('a change is made and taken back at a country that we filled', async () => {
  await fhirStub({}, async (stub) => {
    const places = { fhir: stub.base, wado: 'http://127.0.0.1:9/dicom-web' }
    await tell(places)
    const before = JSON.stringify([...stub.resources].toSorted())
    const ways = { connection, say: () => undefined, stopped: () => false }
    for (const change of ['newer-report', 'series-added', 'report-deprecated', 'report-withdrawn'] as const) {
      assert.equal(await changeCommand(catalogue, places, { change, restore: false }, ways), 0)
      assert.notEqual(JSON.stringify([...stub.resources].toSorted()), before, change)
      assert.equal(await changeCommand(catalogue, places, { change, restore: true }, ways), 0)
      assert.equal(JSON.stringify([...stub.resources].toSorted()), before, change)
    }
  })
})

void test('a store that takes part of a study: which objects, why, and the exit code', async () => {
  const [study] = catalogue.studies
  const uid = study?.series[0]?.instances[0]?.sopInstanceUid
  const failed = { '00081155': { vr: 'UI', Value: [uid] }, '00081197': { vr: 'US', Value: [0x0122] } }
  const server = createServer((incoming, outgoing) => {
    incoming.resume().once('end', () => {
      const first = incoming.method === 'POST' && incoming.url?.includes(study?.studyInstanceUid ?? '-') === true
      const status = incoming.method === 'GET' ? 501 : first ? 202 : 200
      outgoing.writeHead(status).end(JSON.stringify(first ? { '00081198': { vr: 'SQ', Value: [failed] } } : {}))
    })
  })
  await listening(server, async (port) => {
    const { exit, said } = await tell({ stow: `http://127.0.0.1:${port}/dicom-web` })
    assert.equal(exit, 1)
    assert.ok(said.includes(`refused: object ${uid ?? ''}: SOP class not supported (failure reason 122H)`), said)
    const removed = await tell({ stow: `http://127.0.0.1:${port}/dicom-web` }, { remove: true })
    assert.match(removed.said, /removed at/)
  })
  await listening(
    createServer((_, outgoing) => outgoing.writeHead(405).end()),
    async (port) => {
      const { exit, said } = await tell({ stow: `http://127.0.0.1:${port}/dicom-web` }, { remove: true })
      assert.deepEqual([exit, /the server offers no delete here: ask its operator/.test(said)], [1, true])
    },
  )
})

const skip = findOrthanc() === undefined ? `Orthanc is not installed: ${orthancInstallLine}` : false
void test('Orthanc takes the objects once, and gives them up again', { skip }, async () => {
  const orthanc = await startOrthanc()
  try {
    const places = { stow: orthanc.baseUrl }
    const objects = catalogue.studies.flatMap(({ series }) => series.flatMap(({ instances }) => instances)).length
    let left = 1
    assert.equal((await tell(places, { stopped: () => (left -= 1) < 0 })).exit, 2)
    assert.equal((await tell(places)).exit, 0)
    const again = await tell(places)
    assert.ok(again.said.startsWith(`0 objects of ${catalogue.studies.length} studies stored`), again.said)
    assert.ok(again.said.endsWith(`${objects} were there`), again.said)
    const removed = await tell(places, { remove: true })
    assert.deepEqual(
      [removed.exit, removed.said],
      [0, `${catalogue.studies.length} removed at ${orthanc.baseUrl}, 0 were not there`],
    )
    assert.match((await tell(places, { remove: true })).said, /^0 removed/)
  } finally {
    await orthanc.stop()
  }
})

void test('a map of patients that cannot be is refused with the names concerned', () => {
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-map-'))
  const whole = makeCatalogue()
  const read = (text: string): string => {
    const path = join(folder, 'map.yaml')
    writeFileSync(path, text)
    try {
      return [...readPatientsMap(path, whole).keys()].join(' ')
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
  const id = (value: string): string => `[{ system: 'urn:oid:2.999.9', value: '${value}' }]`
  assert.equal(read(`main: ${id('1')}\nbg-second: ${id('2')}\n`), 'gr-main bg-second')
  assert.match(
    read(`main: ${id('1')}\nsecond: ${id('1')}\n`),
    /gr-main and bg-second are both mapped to urn:oid:2.999.9\|1/,
  )
  assert.match(read(`mian: ${id('1')}\n`), /no patient "mian"; did you mean "main"\?/)
  assert.match(read(`main: ${id('1')}\ngr-main: ${id('2')}\n`), /stands there twice/)
  assert.match(read('main: 7\n'), /main: .*write "main:/)
  assert.match(read('main: [\n'), /is not YAML/)
  assert.match(String(messageOf(() => readPatientsMap(join(folder, 'none'), whole))), /cannot be read \(ENOENT\)/)
  const mapped = mappedCatalogue(whole, new Map([['gr-main', [{ system: 's', value: 'v' }]]]))
  assert.deepEqual(mapped.patients[0]?.identifiers, [{ system: 's', value: 'v' }])
  assert.ok(mapped.studies.every(({ patientId }) => patientId === 'gr-main'))
})

function messageOf(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

void test('seed, UID root, credentials and URLs that cannot be used are told at once', () => {
  assert.deepEqual(catalogueSource({}), { seed: 'borderlight' })
  assert.deepEqual(catalogueSource({}, { seed: 'x', uidRoot: '1.2.3' }), { seed: 'x', uidRoot: '1.2.3' })
  assert.match(messageOf(() => catalogueSource({ seed: '' })) ?? '', /--seed "" cannot be used; give a word/)
  assert.match(messageOf(() => catalogueSource({ seed: 'a b' })) ?? '', /cannot be used/)
  assert.match(messageOf(() => catalogueSource({ seed: 'x' }, { seed: 'y' })) ?? '', /is not "y" of the target file/)
  for (const uidRoot of ['', '2', '1.02', '1.2.', '3.1', `1.${'9'.repeat(30)}`])
    assert.match(messageOf(() => catalogueSource({ uidRoot })) ?? '', /is no root of UIDs/)
  const own = makeCatalogue({ uidRoot: '1.2.826.0.1.3680043.10' })
  assert.ok(
    own.studies.every(({ studyInstanceUid: uid }) => uid.startsWith('1.2.826.0.1.3680043.10.') && uid.length <= 64),
  )
  const given = { timeout: '5' }
  assert.deepEqual(uploadConnection(given, { BORDERLIGHT_UPLOAD_TOKEN: 'abc' }).authorization, 'Bearer abc')
  assert.equal(uploadConnection(given, { BORDERLIGHT_UPLOAD_BASIC: 'u:p' }).authorization, 'Basic dTpw')
  assert.match(messageOf(() => uploadConnection({ timeout: 'x' }, {})) ?? '', /not a number of seconds/)
  assert.match(messageOf(() => uploadConnection({ ...given, cert: 'x' }, {})) ?? '', /belong together/)
  assert.match(
    messageOf(() => uploadConnection({ ...given, ca: '/nowhere' }, {})) ?? '',
    /--ca \/nowhere cannot be read/,
  )
  assert.match(messageOf(() => baseUrlOf('--fhir', 'nowhere', 'x')) ?? '', /--fhir "nowhere" is no http or https URL/)
})
