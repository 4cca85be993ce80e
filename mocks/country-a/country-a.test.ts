import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Patient, Study } from '../../fixtures/catalogue/facts.ts'
import { startTestBed } from './test-client.ts'
import type { Answer, Call, TestBed } from './test-client.ts'

interface Entry {
  resource: {
    resourceType: string
    id: string
    status: string
    type: { coding: [{ code: string }] }
    subject: { reference: string }
    content: [{ attachment: { url: string; contentType: string } }]
    context: { period: { start: string }; related: { identifier: { value: string } }[] }
    relatesTo?: { code: string }[]
  }
}
interface Searchset {
  total: number
  entry?: Entry[]
  link: { relation: string; url: string }[]
}

let bed: TestBed
before(async () => {
  bed = await startTestBed()
})
after(() => bed.country.stop())

const json = (answer: Answer): unknown => JSON.parse(answer.body.toString())

async function list(patient: Patient, query: [string, string][] = [], call: Call = {}): Promise<Answer> {
  const { system, value } = patient.identifiers[0]
  const parameters = new URLSearchParams([['patient.identifier', `${system}|${value}`], ...query]).toString()
  const bearer = call.bearer ?? (await bed.fhirToken(patient))
  return await bed.call(`${bed.country.fhirBaseUrl}/DocumentReference?${parameters}`, { ...call, bearer })
}

const studiesOf = (patient: Patient): readonly Study[] =>
  bed.catalogue.studies.filter((study) => study.patientId === patient.id)
const studyOf = (patient: Patient, origin: 'gateway' | 'national'): Study => {
  const study = studiesOf(patient)[origin === 'gateway' ? 0 : 1]
  assert.ok(study)
  return study
}
const baseOf = (origin: 'gateway' | 'national'): string =>
  (origin === 'gateway' ? bed.country.gatewayUrl : bed.country.nationalUrl) ?? ''

describe('from token to pixels', () => {
  for (const origin of ['gateway', 'national'] as const)
    test(`patient, list, report, manifest and study of the ${origin}`, async () => {
      const patient = bed.patient('main')
      const study = studyOf(patient, origin)
      const { system, value } = patient.identifiers[0]
      const patients = await bed.call(
        `${bed.country.fhirBaseUrl}/Patient?identifier=${encodeURIComponent(`${system}|${value}`)}`,
        { bearer: await bed.fhirToken(), headers: { 'X-Request-Id': 'r-1' } },
      )
      assert.equal(patients.headers['x-request-id'], 'r-1')
      assert.equal((json(patients) as Searchset).total, 1)
      const bearer = await bed.fhirToken(patient)
      const entries =
        (json(await list(patient, [['study-instance-uid', study.studyInstanceUid]])) as Searchset).entry ?? []
      assert.deepEqual(entries.map(({ resource }) => resource.type.coding[0].code).toSorted(), [
        '18748-4',
        '18748-4',
        ...bed.catalogue.reports.filter(({ studyId }) => studyId === study.id).map(() => '85430-7'),
      ])
      for (const { resource } of entries) {
        const { url, contentType } = resource.content[0].attachment
        const document = await bed.call(url, { bearer, headers: { Accept: contentType } })
        assert.equal(document.status, 200)
        assert.equal(document.headers['content-type'], contentType)
        if (resource.type.coding[0].code === '18748-4') assert.ok(document.body.includes(baseOf(origin)), url)
        assert.equal((await bed.call(url, { bearer, headers: { Accept: 'image/png' } })).status, 406)
      }
      const token = await bed.imagingToken(baseOf(origin), patient, [study.studyInstanceUid])
      const studyUrl = `${baseOf(origin)}/studies/${study.studyInstanceUid}`
      const objects = await bed.call(studyUrl, { bearer: token })
      const boundary = /boundary=(\S+)$/.exec(String(objects.headers['content-type']))?.[1] ?? ''
      const parts = objects.body.toString('latin1').split(`--${boundary}`)
      const count = study.series.reduce((sum, { instances }) => sum + instances.length, 0)
      assert.equal(parts.length, count + 2)
      assert.equal(parts.at(-1), '--\r\n')
      const metadata = await bed.call(`${studyUrl}/metadata`, { bearer: token })
      assert.equal(
        (json(metadata) as Record<string, { Value: string[] }>[])[0]?.['0020000D']?.Value[0],
        study.studyInstanceUid,
      )
      const answer = await bed.call(`${baseOf(origin)}/studies?StudyInstanceUID=${study.studyInstanceUid}`, {
        bearer: token,
      })
      const found = json(answer) as Record<string, { Value: unknown[] }>[]
      assert.equal(found[0]?.['00201208']?.Value[0], count)
      const otherBase = baseOf(origin === 'gateway' ? 'national' : 'gateway')
      const refused = await bed.call(studyUrl.replace(baseOf(origin), otherBase), { bearer: token })
      assert.equal(refused.status, 401)
    })

  test('media types and syntaxes that are not stored are refused', async () => {
    const patient = bed.patient('main')
    const study = studyOf(patient, 'gateway')
    const bearer = await bed.imagingToken(baseOf('gateway'), patient, [study.studyInstanceUid])
    const series = study.series[0]
    const url = `${baseOf('gateway')}/studies/${study.studyInstanceUid}/series/${series?.seriesInstanceUid ?? ''}`
    const statusOf = async (accept: string): Promise<number> =>
      (await bed.call(url, { bearer, headers: { Accept: accept } })).status
    assert.equal(await statusOf('multipart/related; type="application/dicom"; transfer-syntax=*'), 200)
    assert.equal(
      await statusOf('multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.50'),
      406,
    )
    assert.equal(await statusOf('multipart/related; type="image/jpeg"'), 406)
    assert.equal((await bed.call(`${url}.1`, { bearer })).status, 404)
  })
})

describe('tokens', () => {
  test('the token endpoint refuses what C-1 does not allow', async () => {
    const { fhirBaseUrl } = bed.country
    const scope = 'system/Patient.rs'
    const errorOf = async (answer: Promise<Answer>): Promise<string> => {
      const { status, body } = await answer
      return `${String(status)} ${(JSON.parse(body.toString()) as { error: string }).error}`
    }
    const used = await bed.assertion()
    assert.equal((await bed.token(fhirBaseUrl, scope, used)).headers['cache-control'], 'no-store')
    assert.equal(await errorOf(bed.token(fhirBaseUrl, scope, used)), '401 invalid_client')
    assert.equal(
      await errorOf(bed.token(fhirBaseUrl, scope, await bed.assertion({ aud: 'https://x' }))),
      '401 invalid_client',
    )
    assert.equal(await errorOf(bed.token(fhirBaseUrl, scope, await bed.assertion({ exp: 1 }))), '401 invalid_client')
    assert.equal(await errorOf(bed.token(fhirBaseUrl, 'system/*.*', await bed.assertion())), '400 invalid_scope')
    assert.equal(await errorOf(bed.token('https://x', scope, await bed.assertion())), '400 invalid_target')
    assert.equal(
      await errorOf(bed.token(baseOf('gateway'), 'imaging.read', await bed.assertion())),
      '400 invalid_request',
    )
    assert.equal(
      await errorOf(bed.token(fhirBaseUrl, scope, await bed.assertion({ extensions: {} }))),
      '400 invalid_request',
    )
  })

  test('a client authenticates by its assertion: a bearer token beside it is none, Basic is refused', async () => {
    const { fhirBaseUrl } = bed.country
    const statusWith = async (authorization: string): Promise<number> =>
      (await bed.token(fhirBaseUrl, 'system/Patient.rs', await bed.assertion(), { Authorization: authorization }))
        .status
    assert.equal(await statusWith('Bearer of-another-channel'), 200)
    assert.equal(await statusWith(`Basic ${Buffer.from('ncpeh-b:secret').toString('base64')}`), 401)
  })

  test('a token opens its own patient, scope, audience and time alone', async () => {
    const patient = bed.patient('main')
    const other = bed.patient('second')
    const own = await bed.fhirToken(patient)
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${own.split('.')[1] ?? ''}.`
    const forged = `${own.slice(0, -8)}AAAAAAAA`
    const imaging = await bed.imagingToken(baseOf('gateway'), patient, [studyOf(patient, 'gateway').studyInstanceUid])
    for (const bearer of [unsigned, forged, imaging, 'opaque']) {
      const refused = await list(patient, [], { bearer })
      assert.equal(refused.status, 401)
      assert.match(String(refused.headers['www-authenticate']), /^Bearer /)
      assert.equal((json(refused) as Entry['resource']).resourceType, 'OperationOutcome')
    }
    assert.equal((await list(other, [], { bearer: own })).status, 403)
    assert.equal((await list(patient, [], { bearer: await bed.fhirToken() })).status, 403)
    const studyUrl = `${baseOf('gateway')}/studies/${studyOf(other, 'gateway').studyInstanceUid}`
    assert.equal((await bed.call(studyUrl, { bearer: imaging })).status, 403)
    assert.equal((await bed.call(studyUrl)).status, 401)
    assert.equal((await bed.call(`${bed.country.fhirBaseUrl}/DocumentReference?access_token=${own}`)).status, 401)
    bed.country.setClock(() => new Date(Date.now() + 301_000))
    assert.equal((await list(patient, [], { bearer: own })).status, 401)
    bed.country.setClock(() => new Date())
  })

  test('the handshake refuses every client but a trusted one, and old TLS', async () => {
    const url = `${bed.country.fhirBaseUrl}/metadata`
    const { expiredClient, foreignClient, selfSignedClient } = bed.pki
    assert.equal((await bed.call(url)).status, 200)
    for (const client of [undefined, expiredClient, foreignClient, selfSignedClient])
      await assert.rejects(bed.call(url, { tls: { client } }))
    await assert.rejects(
      bed.call(url, { tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } }),
    )
    await bed.country.setMutation((country) => ({
      ...country,
      tls: {
        ...country.tls,
        fhir: { ...country.tls.fhir, minVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0', rejectUnverified: false },
      },
    }))
    const old = {
      client: expiredClient,
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    } as const
    assert.equal((await bed.call(url, { tls: old })).status, 200)
    await bed.country.setMutation(undefined)
    await assert.rejects(bed.call(url, { tls: old }))
  })
})
