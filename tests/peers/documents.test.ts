import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Patient } from '../../fixtures/catalogue/facts.ts'
import { freshState } from '../../mocks/country-a/country-world.ts'
import { listItems } from '../../mocks/country-a/fhir/list-items.ts'
import { pageIsRepeated } from '../../mocks/mutants/country-a/list/page-is-repeated.ts'
import { startPeerCountry } from './peer-country.ts'
import type { PeerCountry } from './peer-country.ts'
import { runPeer, whyNoPeers } from './python.ts'

interface SeenPatient {
  /** Identifiers of what the patient search gave. */
  patients: string[]
  pages: number
  total: number
  ids: string[]
  /** Documents retrieved and parsed, by media type. */
  served: Record<string, number>
}

interface DocumentsReport {
  patients: Record<string, SeenPatient>
  problems: string[]
}

describe('fhirclient and fhir.resources', { skip: whyNoPeers }, () => {
  let started: Promise<PeerCountry> | undefined
  const peer = (): Promise<PeerCountry> => (started ??= startPeerCountry())
  after(async () => (await started)?.stop())
  const look = async (patients: readonly Patient[]): Promise<DocumentsReport> => {
    const { access } = await peer()
    const order = { country: access, patients: patients.map(({ identifiers: [identity] }) => identity) }
    return (await runPeer('documents_peer.py', order)) as DocumentsReport
  }
  const asked = async (): Promise<readonly Patient[]> =>
    (await peer()).catalogue.patients.filter(({ purpose }) => purpose === 'main' || purpose === 'many-items')

  it('page through the lists, and read every entry and every document as R4', async () => {
    const patients = await asked()
    const report = await look(patients)
    assert.deepEqual(report.problems, [])
    assert.equal(patients.length, 2)
    const items = listItems((await peer()).catalogue, freshState())
    for (const { id, identifiers } of patients) {
      const wanted = (items.get(id) ?? []).filter(({ current }) => current)
      const kos = wanted.filter(({ kind }) => kind === 'manifest-kos').length
      const seen = report.patients[identifiers[0].value]
      assert.ok(wanted.length > 0)
      assert.deepEqual(seen?.patients, [identifiers[0].value])
      assert.deepEqual(seen.ids.toSorted(), wanted.map((item) => item.id).toSorted())
      assert.equal(seen.total, wanted.length)
      assert.equal(seen.pages, Math.ceil(wanted.length / 50))
      assert.deepEqual(seen.served, { 'application/fhir+json': wanted.length - kos, 'application/dicom': kos })
    }
  })

  it('see that a faulty country repeats entries', async () => {
    const { country } = await peer()
    const [many] = (await asked()).filter(({ purpose }) => purpose === 'many-items')
    assert.ok(many)
    await country.setMutation(pageIsRepeated.mutate)
    const report = await look([many])
    await country.setMutation(undefined)
    const ids = report.patients[many.identifiers[0].value]?.ids ?? []
    assert.ok(ids.length > new Set(ids).size)
  })
})
