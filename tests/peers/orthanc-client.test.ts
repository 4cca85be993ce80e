import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { findOrthanc, orthancInstallLine, startOrthanc } from '../../cli/run/orthanc-country.ts'
import { startPeerCountry } from './peer-country.ts'
import type { AskedStudy, PeerAccess } from './peer-country.ts'
import { imagingTokenFor } from './peer-token.ts'

const skip = findOrthanc() === undefined && `Orthanc is not installed: ${orthancInstallLine}`

/** Sends JSON to Orthanc's own API and gives the bytes of the answer. */
function ask(url: string, method: string, body?: object): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method }, (incoming) => {
      const pieces: Buffer[] = []
      incoming.on('data', (piece: Buffer) => pieces.push(piece))
      incoming.once('end', () => {
        const bytes = Buffer.concat(pieces)
        if (incoming.statusCode === 200) resolve(bytes)
        else reject(new Error(`${method} ${url}: ${incoming.statusCode ?? 0} ${bytes.toString()}`))
      })
    })
    outgoing.once('error', reject)
    outgoing.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Digests of all that Orthanc holds. */
async function stored(api: string): Promise<string[]> {
  const ids = JSON.parse((await ask(`${api}/instances`, 'GET')).toString()) as string[]
  const digests: string[] = []
  for (const id of ids) digests.push(digest(await ask(`${api}/instances/${id}/file`, 'GET')))
  return digests.sort()
}

/** Studies by the channel and the patient of a token. */
function byToken(studies: readonly AskedStudy[]): readonly (readonly AskedStudy[])[] {
  const groups = new Map<string, AskedStudy[]>()
  for (const study of studies) {
    const key = `${study.baseUrl} ${study.patient.system}|${study.patient.value}`
    groups.set(key, [...(groups.get(key) ?? []), study])
  }
  return [...groups.values()]
}

/** Orthanc's client finds the studies of one token, and pulls them. */
async function pull(
  orthanc: { baseUrl: string },
  studies: readonly AskedStudy[],
  way: { access: PeerAccess; tokenUrl: string },
): Promise<string[]> {
  const [first] = studies
  assert.ok(first)
  const uids = studies.map(({ studyInstanceUid }) => studyInstanceUid)
  const order = { tokenUrl: way.tokenUrl, resource: first.baseUrl, patient: first.patient, studies: uids }
  const HttpHeaders = { Authorization: `Bearer ${await imagingTokenFor(way.access, order)}` }
  const server = `${orthanc.baseUrl}/servers/country-a`
  await ask(server, 'PUT', {
    Url: first.baseUrl,
    CertificateFile: way.access.certificateFile,
    CertificateKeyFile: way.access.keyFile,
    ChunkedTransfers: false,
  })
  const found = JSON.parse((await ask(`${server}/qido`, 'POST', { Uri: '/studies', HttpHeaders })).toString()) as {
    '0020000D': { Value: string }
  }[]
  const Resources = uids.map((Study) => ({ Study }))
  await ask(`${server}/retrieve`, 'POST', { Resources, HttpHeaders, Synchronous: true })
  return found.map((one) => one['0020000D'].Value)
}

describe('Orthanc as a DICOMweb client', { skip }, () => {
  const started: { stop: () => Promise<void> }[] = []
  after(async () => {
    for (const one of started) await one.stop()
  })

  it('finds every study over mutual TLS, pulls it, and stores it byte for byte as the catalogue has it', async () => {
    const peer = await startPeerCountry()
    started.push(peer)
    const { access, country, catalogue, askFor } = peer
    const orthanc = await startOrthanc({ HttpsCACertificates: access.caFile, HttpsVerifyPeers: true })
    started.push(orthanc)
    const studies = catalogue.studies.map((study) => askFor(study))
    const wanted = studies.flatMap(({ folder }) => readdirSync(folder).map((name) => readFileSync(join(folder, name))))
    assert.ok(wanted.length > 200)
    for (const group of byToken(studies)) {
      const found = await pull(orthanc, group, { access, tokenUrl: country.tokenUrl })
      assert.deepEqual(found.sort(), group.map(({ studyInstanceUid }) => studyInstanceUid).sort())
    }
    assert.deepEqual(await stored(orthanc.baseUrl.replace(/\/dicom-web$/, '')), wanted.map(digest).sort())
  })
})
