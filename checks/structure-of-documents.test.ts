import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { manifestBundle } from '../fixtures/documents/manifest-bundle.ts'
import { reportBundle } from '../fixtures/documents/report-bundle.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { documentRules, reportDocumentRules } from './fhir-document.ts'
import { madoCompositionRules } from './mado-composition.ts'
import { madoEndpointRules } from './mado-endpoint.ts'
import { madoBundleRules, madoStudyRules } from './mado-manifest.ts'
import { reportBundleRules, reportCompositionRules } from './report-structure.ts'

const catalogue = makeCatalogue()
const [manifest] = catalogue.manifests
const [report] = catalogue.reports
assert.ok(manifest && report)
const manifestDocument = manifestBundle(catalogue, manifest, { retrieveLocationUid: '2.25.1' })
const reportDocument = reportBundle(catalogue, report, report.versions[0])
const manifestRules = [...madoBundleRules, ...madoCompositionRules, ...madoStudyRules, ...madoEndpointRules]
const reportRules = [...reportBundleRules, ...reportCompositionRules, ...reportDocumentRules]

void test('the documents of the catalogue keep every rule', () => {
  for (const [rules, document] of [
    [[...manifestRules, ...documentRules], manifestDocument],
    [[...reportRules, ...documentRules], reportDocument],
  ] as const)
    for (const rule of rules) {
      const judged = rule.judge([testExchange(200, document)], undefined)
      assert.ok(judged.is === 'met' || judged.is === 'notOffered', `${rule.clause}: ${JSON.stringify(judged)}`)
    }
})

void test('a document of one resource breaks what counts resources, and nothing throws', () => {
  const bare = { resourceType: 'Bundle', type: 'document', entry: [{ resource: { resourceType: 'Composition' } }] }
  const broken = [...manifestRules, ...reportRules, ...documentRules]
    .filter((rule) => rule.judge([testExchange(200, bare)], undefined).is === 'notMet')
    .map(({ clause }) => clause)
  for (const clause of ['MADO-22/entries', 'EUR-10/one-patient', 'DOC-04/full-urls', 'DOC-05/mandatory-elements'])
    assert.ok(
      broken.some((one) => one === clause),
      clause,
    )
})
