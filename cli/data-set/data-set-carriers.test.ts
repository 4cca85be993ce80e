import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataSet } from '../../profiles/data-set/data-set.ts'
import type { DataElement } from '../../profiles/data-set/data-element.ts'
import { carriedElements } from '../../checks/carried-elements.ts'
import type { JsonObject } from '../../checks/json-body.ts'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { catalogueDocuments, dataSetCarriers } from './data-set-carriers.ts'
import { documentPath } from './fhir-path.ts'

const elements = dataSetCarriers()

test('each of the 119 leaf elements is in a document, or says why it can be in none', () => {
  assert.equal(elements.length, 119)
  for (const { id, documents, noCarrier } of elements) assert.equal(documents.length > 0, noCarrier === undefined, id)
  const all: Readonly<Record<string, DataElement>> = dataSet
  const without = elements.filter(({ noCarrier }) => noCarrier !== undefined)
  assert.ok(without.length <= 5)
  for (const { id } of without) assert.equal(all[id]?.mapping, 'gap', id)
})

test('the report and the manifests of the full data set carry every element among them', () => {
  const missing = elements.filter(({ documents }) => !documents.some((id) => /(^|-)full-/.test(id)))
  assert.deepEqual(
    missing.map(({ id }) => id),
    [],
  )
  const report = elements.filter(
    ({ id, documents }) => id.startsWith('A.') && !documents.includes('report-full-ct-chest-v1'),
  )
  assert.deepEqual(
    report.map(({ id }) => id),
    ['A.6.6', 'A.6.7'],
  )
})

test('a path follows references inside the document, and keeps the types of what they name', () => {
  const observation = { resourceType: 'Observation', valueString: 'x' }
  const document = {
    resourceType: 'Bundle',
    entry: [
      {
        resource: {
          resourceType: 'DiagnosticReport',
          result: [{ reference: 'urn:uuid:1' }, { reference: 'urn:uuid:2' }],
        },
      },
      { fullUrl: 'urn:uuid:1', resource: observation },
    ],
  }
  assert.deepEqual(documentPath('DiagnosticReport.result.resolve().ofType(Observation).value')(document), ['x'])
  assert.deepEqual(documentPath('DiagnosticReport.result.resolve().ofType(Device)')(document), [])
  assert.throws(() => documentPath('Patient.name('))
  assert.throws(() => documentPath('name.family'), /resource type/)
})

test('what checks see of the data set is what FHIRPath sees, in every document', () => {
  for (const { id, bundle } of catalogueDocuments(makeCatalogue()))
    assert.deepEqual(
      carriedElements([bundle as unknown as JsonObject]),
      elements.filter(({ documents }) => documents.includes(id)).map((element) => element.id),
      id,
    )
})
