import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Patient, Study } from '../../fixtures/catalogue/facts.ts'
import { startTestBed } from './test-client.ts'
import type { Answer, Call, TestBed } from './test-client.ts'

interface Searchset {
  resourceType: string
  total: number
  entry?: { resource: { id: string; status: string; relatesTo?: { code: string }[] }; search: { mode: string } }[]
  link: { relation: string; url: string }[]
}

let bed: TestBed
before(async () => {
  bed = await startTestBed()
})
after(() => bed.country.stop())

const bundle = (answer: Answer): Searchset => JSON.parse(answer.body.toString()) as Searchset
const idsOf = (answer: Answer): string[] => (bundle(answer).entry ?? []).map(({ resource }) => resource.id).toSorted()
const linkOf = (answer: Answer, relation: string): string =>
  bundle(answer).link.find((link) => link.relation === relation)?.url ?? ''

async function list(
  patient: Patient,
  query: readonly (readonly [string, string])[] = [],
  call: Call = {},
): Promise<Answer> {
  const { system, value } = patient.identifiers[0]
  const own = query.map(([name, text]): [string, string] => [name, text])
  const parameters = new URLSearchParams([['patient.identifier', `${system}|${value}`], ...own]).toString()
  const bearer = await bed.fhirToken(patient)
  const base = `${bed.country.fhirBaseUrl}/DocumentReference`
  if (call.method !== 'POST') return await bed.call(`${base}?${parameters}`, { ...call, bearer })
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...call.headers }
  return await bed.call(`${base}/_search`, { ...call, bearer, body: parameters, headers })
}

/** Ids of the current documents of the patient's studies that a test picks. */
function expected(patient: Patient, pick: (study: Study) => boolean): string[] {
  const studies = new Set(
    bed.catalogue.studies.filter((study) => study.patientId === patient.id && pick(study)).map(({ id }) => id),
  )
  return [
    ...bed.catalogue.reports
      .filter(({ studyId }) => studies.has(studyId))
      .map(({ versions }) => versions.at(-1)?.documentId ?? ''),
    ...bed.catalogue.manifests
      .filter(({ studyId }) => studies.has(studyId))
      .flatMap((one) => [one.fhirDocumentId, one.kosDocumentId]),
  ].toSorted()
}

test('pages of the long list hold every entry once, and no page twice', async () => {
  const patient = bed.patient('many-items')
  const bearer = await bed.fhirToken(patient)
  const seen: string[] = []
  const urls = new Set<string>()
  let page = await list(patient)
  const { total } = bundle(page)
  for (;;) {
    seen.push(...idsOf(page))
    assert.ok(idsOf(page).length <= 50)
    const next = linkOf(page, 'next')
    if (next === '') break
    assert.ok(!urls.has(next))
    urls.add(next)
    page = await bed.call(next, { bearer })
    assert.equal(bundle(page).total, total)
  }
  assert.deepEqual(
    seen.toSorted(),
    expected(patient, () => true),
  )
  assert.equal(seen.length, total)
  assert.equal((await bed.call([...urls][0] ?? '', { bearer: await bed.fhirToken(bed.patient('main')) })).status, 403)
})

test('each filter selects what has the value and nothing else, by GET and by POST', async () => {
  const patient = bed.patient('main')
  const study = bed.catalogue.studies.find(({ patientId }) => patientId === patient.id)
  assert.ok(study)
  const modality = study.series[0]?.modality ?? ''
  const day = study.startedAt.slice(0, 10)
  const hasModality = (one: Study): boolean => one.series.some((series) => series.modality === modality)
  const cases: readonly (readonly [string, string, (one: Study) => boolean])[] = [
    ['modality', modality, hasModality],
    ['modality', `http://dicom.nema.org/resources/ontology/DCM|${modality}`, hasModality],
    ['modality', `nothing,${modality}`, hasModality],
    ['modality', `http://loinc.org|${modality}`, () => false],
    ['modality', `|${modality}`, () => false],
    ['bodysite', study.region.code, (one) => one.region.code === study.region.code],
    ['anatomical-region', `${study.region.system}|`, (one) => one.region.system === study.region.system],
    [
      'event',
      `${study.procedure.system}|${study.procedure.code}`,
      (one) => one.procedure.code === study.procedure.code,
    ],
    ['study-instance-uid', `urn:oid:${study.studyInstanceUid}`, (one) => one === study],
    ['study-instance-uid', `urn:dicom:uid|${study.studyInstanceUid}`, (one) => one === study],
    ['related:identifier', study.studyInstanceUid, (one) => one === study],
    ['accession-number', `${study.accession.system}|${study.accession.value}`, (one) => one === study],
    ['period', day, (one) => one.startedAt.startsWith(day)],
    ['period', study.startedAt, (one) => Date.parse(one.startedAt) === Date.parse(study.startedAt)],
    ['period', `ge${study.startedAt}`, (one) => Date.parse(one.startedAt) >= Date.parse(study.startedAt)],
    ['period', `gt${study.startedAt}`, (one) => Date.parse(one.startedAt) > Date.parse(study.startedAt)],
    ['period', `le${day}`, (one) => one.startedAt.slice(0, 10) <= day],
    ['period', `lt${day}`, (one) => one.startedAt.slice(0, 10) < day],
    [
      'period',
      `lt${new Date(Date.parse(study.startedAt) + 1000).toISOString()}`,
      (one) => Date.parse(one.startedAt) <= Date.parse(study.startedAt),
    ],
    ['type', 'http://loinc.org|85430-7,http://loinc.org|18748-4', () => true],
    ['type', 'http://loinc.org|11111-1', () => false],
    ['category', 'Medical-Imaging', () => true],
    ['status', 'current', () => true],
  ]
  for (const [name, value, pick] of cases)
    for (const method of ['GET', 'POST']) {
      const answer = await list(patient, [[name, value]], { method })
      assert.deepEqual(idsOf(answer), expected(patient, pick), `${method} ${name}=${value}`)
      assert.ok(new URL(linkOf(answer, 'self')).searchParams.getAll(name).includes(value), `${name} in the self link`)
    }
})

test('what is not known is left out of the self link, refused when strict, and stands in the inbox', async () => {
  const patient = bed.patient('main')
  const lenient = await list(patient, [['colour', 'blue']])
  assert.equal(new URL(linkOf(lenient, 'self')).searchParams.has('colour'), false)
  assert.deepEqual(
    idsOf(lenient),
    expected(patient, () => true),
  )
  const strict = await list(patient, [['colour', 'blue']], { headers: { Prefer: 'handling=strict' } })
  assert.equal(strict.status, 400)
  assert.equal(bundle(strict).resourceType, 'OperationOutcome')
  for (const value of ['yesterday', '2025-02-30', 'ge2025-13'])
    assert.equal((await list(patient, [['period', value]])).status, 400, value)
  const bearer = await bed.fhirToken(patient)
  const unknown = await bed.call(`${bed.country.fhirBaseUrl}/Observation`, { bearer })
  assert.equal(unknown.status, 404)
  assert.equal(bundle(unknown).resourceType, 'OperationOutcome')
  const noted = bed.country.inbox().map(({ method, path, what }) => `${method} ${path} ${what}`)
  assert.ok(noted.includes('GET /fhir/DocumentReference unknown search parameter colour'))
  assert.ok(noted.includes('GET /fhir/Observation unknown route'))
})

test('the latest version is current; the ones before are superseded and can still be read', async () => {
  const report = bed.catalogue.reports.find(({ versions }) => versions.length > 2)
  const patient = bed.catalogue.patients.find(({ id }) => id === report?.patientId)
  assert.ok(report && patient)
  const common: [string, string] = ['identifier', `urn:ietf:rfc:3986|urn:uuid:${report.identifier}`]
  const current = bundle(await list(patient, [common])).entry ?? []
  assert.deepEqual(
    current.map(({ resource }) => [resource.id, resource.status, resource.relatesTo?.[0]?.code]),
    [[report.versions.at(-1)?.documentId, 'current', 'replaces']],
  )
  const superseded = await list(patient, [common, ['status', 'superseded']])
  assert.deepEqual(
    idsOf(superseded),
    report.versions
      .slice(0, -1)
      .map(({ documentId }) => documentId)
      .toSorted(),
  )
  const old = await bed.call(`${bed.country.fhirBaseUrl}/Bundle/${report.versions[0].documentId}`, {
    bearer: await bed.fhirToken(patient),
  })
  assert.equal(old.status, 200)
  bed.country.publishVersions(report.id, 2)
  assert.deepEqual(idsOf(await list(patient, [common])), [report.versions[1]?.documentId])
  await bed.country.setMutation(undefined)
})

test('nobody, one and several patients are found; an unknown domain is said', async () => {
  const bearer = await bed.fhirToken()
  const find = async (query: [string, string][]): Promise<Searchset> =>
    bundle(await bed.call(`${bed.country.fhirBaseUrl}/Patient?${new URLSearchParams(query).toString()}`, { bearer }))
  const twin = bed.patient('twin-1')
  const traits: [string, string][] = [
    ['family', twin.family],
    ['birthdate', twin.birthDate],
  ]
  assert.equal((await find(traits)).total, 2)
  const { system } = twin.identifiers[0]
  assert.equal((await find([['identifier', `${system}|nobody`]])).total, 0)
  const foreign = await find([['identifier', 'urn:oid:2.999.404|1']])
  assert.deepEqual([foreign.total, foreign.entry?.[0]?.search.mode], [0, 'outcome'])
  assert.equal(bundle(await list(bed.patient('no-items'))).total, 0)
})
