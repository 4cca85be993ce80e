import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Study } from '../../fixtures/catalogue/facts.ts'
import { leadingZeroInQidoStudyUid } from '../../mocks/mutants/country-a/objects/leading-zero-in-qido-study-uid.ts'
import { seriesUidIsReplaced } from '../../mocks/mutants/country-a/objects/series-uid-is-replaced.ts'
import { startPeerCountry } from './peer-country.ts'
import type { PeerCountry } from './peer-country.ts'
import { runPeer, whyNoPeers } from './python.ts'

interface ImagingReport {
  studies: number
  counts: Record<string, number>
  metadata: number
  /** Instances whose frames, rendered images, thumbnail and bulk data were retrieved. */
  pixels: number
  problems: string[]
}

/**
 * Instances, by study, whose frames, images and bulk data are asked for: all; of the patient with many items, whose
 * studies are alike, one of each modality.
 */
function sampledInstances(studies: readonly Study[]): ReadonlyMap<string, readonly string[]> {
  const modalities = new Set<string>()
  return new Map(
    studies.map(({ id, patientId, series }) => {
      const wanted = series.filter(({ modality }) => {
        if (patientId !== manyItemsPatient) return true
        const isFirst = !modalities.has(modality)
        modalities.add(modality)
        return isFirst
      })
      return [id, wanted.flatMap(({ instances }) => instances.map(({ sopInstanceUid }) => sopInstanceUid))]
    }),
  )
}

const manyItemsPatient = 'pl-many'

describe('dicomweb-client and pydicom', { skip: whyNoPeers }, () => {
  let started: Promise<PeerCountry> | undefined
  const peer = (): Promise<PeerCountry> => (started ??= startPeerCountry())
  after(async () => (await started)?.stop())
  const look = async (studies: readonly Study[]): Promise<ImagingReport> => {
    const { access, askFor } = await peer()
    const pixelsOf = sampledInstances(studies)
    const asked = studies.map((study) => ({ ...askFor(study), pixelsOf: pixelsOf.get(study.id) ?? [] }))
    const order = { country: access, studies: asked }
    return (await runPeer('imaging_peer.py', order)) as ImagingReport
  }

  it('find and retrieve every study, and read it as the catalogue has it', async () => {
    const { studies } = (await peer()).catalogue
    const instances = studies.flatMap(({ series }) => series.flatMap((one) => one.instances)).length
    const report = await look(studies)
    assert.deepEqual(report.problems, [])
    assert.equal(report.studies, studies.length)
    assert.deepEqual(report.counts, { study: instances, series: instances, instance: instances })
    assert.equal(report.metadata, 3 * instances)
    assert.equal(report.pixels, [...sampledInstances(studies).values()].flat().length)
  })

  it('object to a Study Instance UID with a leading zero', async () => {
    const { country, catalogue } = await peer()
    await country.setMutation(leadingZeroInQidoStudyUid.mutate)
    await assert.rejects(look(catalogue.studies.slice(0, 1)), /Invalid value for VR UI/)
    await country.setMutation(undefined)
  })

  it('object to objects of another series', async () => {
    const { country, catalogue } = await peer()
    await country.setMutation(seriesUidIsReplaced.mutate)
    const { problems } = await look(catalogue.studies.slice(0, 1))
    await country.setMutation(undefined)
    assert.match(problems.join('\n'), /\(0020,000E\)/i)
  })
})
