import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { embeddedTarget, startEmbeddedCountry } from '../cli/run/embedded-country.ts'
import type { EmbeddedCountry } from '../cli/run/embedded-country.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { diagnose } from '../harness/diagnosis/diagnose.ts'
import type { Diagnosis } from '../harness/diagnosis/diagnose.ts'
import { networkWays, ownCertificateOf } from '../harness/diagnosis/network-ways.ts'
import { exitOfStages } from '../harness/diagnosis/stage.ts'
import { declaredHoldings } from '../harness/holdings/declared-holdings.ts'
import type { HeldFacts } from '../harness/holdings/holdings-file.ts'
import { stageOf } from './diagnosis-stubs.ts'

const catalogue = makeCatalogue()
let embedded: EmbeddedCountry

before(async () => {
  embedded = await startEmbeddedCountry({ catalogue, options: ['A', 'C'], now: () => new Date() })
})
after(() => embedded.country.stop())

async function diagnosedBy(facts: Partial<HeldFacts>): Promise<Diagnosis> {
  const target = embeddedTarget(embedded, ['A', 'C'])
  const { ways, close } = networkWays(target, 5, () => new Date())
  const certificate = ownCertificateOf(target)
  const holdings = declaredHoldings({ patients: [], studies: [], reports: [], manifests: [], ...facts }, {})
  try {
    return await diagnose({ target, holdings, ...(certificate === undefined ? {} : { certificate }) }, ways)
  } finally {
    close()
  }
}

void test('declared holdings without the patient main: another one is asked about, or the stages are skipped and say why', async () => {
  const patients = catalogue.patients
    .filter(({ purpose }) => purpose === 'second')
    .map(({ id, purpose, identifiers }) => ({ id, purpose, identifiers: [...identifiers] }))
  const studies = catalogue.studies
    .filter(({ patientId }) => patientId === patients[0]?.id)
    .map(({ id, patientId, studyInstanceUid }) => ({ id, patientId, studyInstanceUid, series: [] }))
  const other = await diagnosedBy({ patients, studies })
  for (const channel of ['fhir', 'gateway', 'national'])
    assert.equal(stageOf(other, 'call', channel).state, 'ok', channel)
  const withoutStudies = await diagnosedBy({ patients })
  assert.equal(stageOf(withoutStudies, 'call', 'fhir').state, 'ok')
  const { state, found } = stageOf(withoutStudies, 'token', 'national')
  assert.deepEqual(
    [state, found],
    ['skipped', 'not asked, because the holdings state no study of the patient "second" to ask for'],
  )
  const nobody = await diagnosedBy({})
  assert.equal(stageOf(nobody, 'call', 'fhir').found, 'not asked, because the holdings state no patient')
  assert.equal(exitOfStages(nobody.stages), 0)
})
