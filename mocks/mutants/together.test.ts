import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestBed } from '../country-a/test-client.ts'
import { bareCountry, replacedParts } from './bare-country.ts'
import { mutants } from './mutants.ts'
import { together } from './together.ts'
import type { Together } from './together.ts'

const mutantOf = (id: string) => {
  const found = mutants.find((one) => one.id === id)
  assert.ok(found, id)
  return found
}

const countryOf = (...ids: string[]): Together => {
  const all = together(ids.map(mutantOf))
  assert.ok('mutate' in all)
  return all
}

void test('faults below HTTP and last words on answers are in one country', async () => {
  const { mutate } = countryOf(
    'list-breaks-off',
    'study-breaks-off',
    'fhir-channel-speaks-tls-1-0',
    'key-set-is-empty',
    'answers-without-date',
  )
  const bed = await startTestBed({ mutate })
  try {
    const patient = bed.patient('main')
    const { system, value } = patient.identifiers[0]
    const bearer = await bed.fhirToken(patient)
    const list = `${bed.country.fhirBaseUrl}/DocumentReference?patient.identifier=${encodeURIComponent(`${system}|${value}`)}`
    assert.equal((await bed.call(list, { bearer })).complete, false)
    const keys = await bed.call(bed.country.jwksUrl, {
      tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' },
    })
    assert.deepEqual(JSON.parse(keys.body.toString()), { keys: [] })
    const uid = bed.catalogue.studies.find(({ patientId }) => patientId === patient.id)?.studyInstanceUid ?? ''
    const gateway = bed.country.gatewayUrl ?? ''
    const imaging = await bed.imagingToken(gateway, patient, [uid])
    assert.equal((await bed.call(`${gateway}/studies/${uid}`, { bearer: imaging })).complete, false)
  } finally {
    await bed.country.stop()
  }
})

void test('countries of different dialects or guides are not put together', () => {
  const spoken = together(['list-is-cut', 'kos-is-called-a-bundle'].map(mutantOf))
  assert.ok('conflict' in spoken && /dialect mado.*ncp-api/.test(spoken.conflict))
  const written = mutants.find(({ guides }) => guides?.mado === '0.1.0')
  assert.ok(written)
  const other = together([mutantOf('list-is-cut'), written])
  assert.ok('conflict' in other)
})

void test('the parts that a fault replaces are told', async () => {
  const country = await bareCountry()
  assert.deepEqual(replacedParts(country, mutantOf('list-is-cut').mutate(country)).length > 0, true)
  assert.deepEqual(replacedParts(country, mutantOf('fhir-channel-speaks-tls-1-0').mutate(country)), ['tls'])
  assert.deepEqual(replacedParts(country, country), [])
})
