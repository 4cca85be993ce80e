import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import { after, before, test } from 'node:test'
import type { CountryA } from './country.ts'
import { startTestBed } from './test-client.ts'
import type { TestBed } from './test-client.ts'
import { writeAnswer } from './write-answer.ts'

let bed: TestBed
before(async () => {
  bed = await startTestBed()
})
after(() => bed.country.stop())

async function studyUrlAndToken(): Promise<{ url: string; bearer: string }> {
  const patient = bed.patient('main')
  const study = bed.catalogue.studies.find(({ patientId }) => patientId === patient.id)
  const base = bed.country.gatewayUrl ?? ''
  const uid = study?.studyInstanceUid ?? ''
  return { url: `${base}/studies/${uid}`, bearer: await bed.imagingToken(base, patient, [uid]) }
}

test('a mutant is swapped in and out on the same connection points', async () => {
  const patient = bed.patient('main')
  const { system, value } = patient.identifiers[0]
  const bearer = await bed.fhirToken(patient)
  const url = `${bed.country.fhirBaseUrl}/DocumentReference?patient.identifier=${encodeURIComponent(`${system}|${value}`)}`
  const count = async (query: string): Promise<number> =>
    (JSON.parse((await bed.call(`${url}${query}`, { bearer })).body.toString()) as { total: number }).total
  assert.equal(await count('&modality=none'), 0)
  await bed.country.setMutation((country) => ({ ...country, matchesModality: () => true }))
  assert.equal(await count('&modality=none'), await count(''))
  await bed.country.setMutation((country) => ({
    ...country,
    answer: (request, response) =>
      new URL(request.url).pathname.endsWith('/metadata') ? new Response('<html></html>', { status: 500 }) : response,
  }))
  assert.equal((await bed.call(`${bed.country.fhirBaseUrl}/metadata`)).body.toString(), '<html></html>')
  await bed.country.setMutation(undefined)
  assert.equal(await count('&modality=none'), 0)
})

test('a body is cut, a length lies, a bulk answer is changed', async () => {
  const { url, bearer } = await studyUrlAndToken()
  const whole = await bed.call(url, { bearer })
  assert.ok(whole.complete)
  const cutBody: CountryA['writeBody'] = async (answer, outgoing) => {
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
    for await (const piece of answer.body) {
      outgoing.write(piece.subarray(0, 100), () => outgoing.destroy())
      return
    }
  }
  const faults: readonly ((country: CountryA) => CountryA)[] = [
    (country) => ({ ...country, writeBody: cutBody }),
    (country) => ({
      ...country,
      bulkAnswer: (answer) => ({
        ...answer,
        headers: [...answer.headers, ['Content-Length', String(whole.body.length + 10)]],
      }),
      writeBody: async (answer, outgoing) => {
        await writeAnswer(answer, outgoing)
        outgoing.destroy()
      },
    }),
  ]
  for (const fault of faults) {
    await bed.country.setMutation(fault)
    const cut = await bed.call(url, { bearer })
    assert.equal(cut.status, 200)
    assert.equal(cut.complete, false)
  }
  await bed.country.setMutation((country) => ({
    ...country,
    bulkAnswer: (answer) => ({ ...answer, status: 206 }),
    partDelimiter: (boundary) => `--${boundary}\n`,
  }))
  const changed = await bed.call(url, { bearer })
  assert.deepEqual([changed.status, changed.complete, changed.body.length < whole.body.length], [206, true, true])
  await bed.country.setMutation(undefined)
})

test('a socket can be closed at once, and plain HTTP answered on the port of TLS', async () => {
  const url = `${bed.country.fhirBaseUrl}/metadata`
  const { port, pathname } = new URL(url)
  const plain = (): Promise<number> =>
    new Promise((resolve, reject) => {
      httpRequest({ host: '127.0.0.1', port, path: pathname, agent: false }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
        .on('error', reject)
        .end()
    })
  await assert.rejects(plain())
  await bed.country.setMutation((country) => ({
    ...country,
    tls: { ...country.tls, fhir: { ...country.tls.fhir, plainHttpToo: true } },
  }))
  assert.equal(await plain(), 200)
  assert.equal((await bed.call(url)).status, 200)
  await bed.country.setMutation((country) => ({ ...country, onSocket: (socket) => socket.destroy() }))
  await assert.rejects(plain())
  await assert.rejects(bed.call(url))
  await bed.country.setMutation(undefined)
  assert.equal((await bed.call(url)).status, 200)
})
