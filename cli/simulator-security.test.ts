import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { makeTestPki } from '../mocks/pki/test-pki.ts'
import type { TestPki } from '../mocks/pki/test-pki.ts'
import { simulatorFile } from './simulator-file.ts'
import { ownTlsOf, registeredClientsOf } from './simulator-security.ts'
import { UsageError } from './usage-error.ts'

/** Files that a simulator file may name, good and bad, made once. */
let laidOut: Promise<{ folder: string; pki: TestPki }> | undefined
const files = (): Promise<{ folder: string; pki: TestPki }> => (laidOut ??= layOut())

async function layOut(): Promise<{ folder: string; pki: TestPki }> {
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-simulator-'))
  const pki = await makeTestPki({ hosts: ['ncpeh.example', 'store.example'], now: new Date() })
  for (const [name, text] of Object.entries({
    'ncpeh.pem': pki.servers['ncpeh.example']?.certificatePem,
    'ncpeh.key': pki.servers['ncpeh.example']?.keyPem,
    'store.pem': pki.servers['store.example']?.certificatePem,
    'store.key': pki.servers['store.example']?.keyPem,
    'ca.pem': pki.caPem,
    'junk.pem': 'no certificate',
    'junk.json': '{',
    'empty.json': '{"keys": []}',
  }))
    writeFileSync(join(folder, name), text ?? '')
  return { folder, pki }
}

const publicOrigins = {
  fhir: 'https://ncpeh.example',
  gateway: 'https://ncpeh.example:8444',
  national: 'https://store.example',
  viewer: 'https://ncpeh.example:8446',
}
const own = { certificate: 'ncpeh.pem', key: 'ncpeh.key', trustedCas: ['ca.pem'] }
const store = { certificate: 'store.pem', key: 'store.key' }

describe('the certificates and clients of a simulator file', () => {
  after(async () => {
    rmSync((await files()).folder, { recursive: true, force: true })
  })
  const tlsOf = async (tls: object, more: object = {}): Promise<ReturnType<typeof ownTlsOf>> =>
    ownTlsOf(simulatorFile.parse({ publicOrigins, tls, ...more }), (await files()).folder)

  it('are one pair for all origins but those that have their own', async () => {
    const { servers } = (await files()).pki
    const read = await tlsOf({ ...own, national: store })
    assert.equal(read?.certificates.fhir?.certificatePem, servers['ncpeh.example']?.certificatePem)
    assert.equal(read?.certificates.gateway?.certificatePem, servers['ncpeh.example']?.certificatePem)
    assert.equal(read?.certificates.national?.certificatePem, servers['store.example']?.certificatePem)
  })

  it('need no name of an origin that is not served', async () => {
    assert.ok(await tlsOf(own, { options: ['A'] }))
  })

  for (const [what, tls, words] of [
    ['a key of another certificate', { ...own, key: 'store.key' }, /store\.key is not the key of ncpeh\.pem/],
    ['a file that is no certificate', { ...own, certificate: 'junk.pem' }, /junk\.pem of another kind/],
    ['a file that is not there', { ...own, certificate: 'absent.pem' }, /absent\.pem, which cannot be read/],
    ['an authority that is none', { ...own, national: store, trustedCas: ['junk.pem'] }, /junk\.pem of another kind/],
    ['a certificate of another host', own, /ncpeh\.pem is not for store\.example/],
  ] as const)
    it(`are refused with ${what}`, async () => {
      await assert.rejects(tlsOf(tls), (error) => error instanceof UsageError && words.test(error.message))
    })

  for (const [jwksFile, words] of [
    ['junk.json', /junk\.json is not JSON/],
    ['empty.json', /empty\.json holds no keys/],
    ['absent.json', /absent\.json does not exist/],
  ] as const)
    it(`are refused with the keys of ${jwksFile}`, async () => {
      const file = simulatorFile.parse({ clients: [{ id: 'b', jwksFile }] })
      const { folder } = await files()
      assert.throws(() => registeredClientsOf(file, folder), words)
    })
})
