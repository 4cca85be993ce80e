import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import {
  addendaAreNotUsed,
  categoryIsOfTheLaterBuilds,
  manifestBodySiteIsInFhir5,
  manifestBodySiteIsInMado,
  manifestModalityIsInFhir5,
  manifestModalityIsInMado,
  masterIdentifierIsTyped,
  masterIdentifierIsUsual,
  replacementIsAmended,
} from './generations.ts'

const fhir5 = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-DocumentReference'
const mado = 'https://profiles.ihe.net/RAD/MADO/StructureDefinition/ext-R5-DocumentReference'
const ct = { coding: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'CT' }] }
const manifestType = { coding: [{ system: 'http://loinc.org', code: '18748-4' }] }

const listOf = (...entries: object[]): readonly Exchange[] => [
  testExchange(200, {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: entries.map((entry) => ({
      resource: { resourceType: 'DocumentReference', type: manifestType, ...entry },
    })),
  }),
]
const withExtensions = (...extension: object[]): readonly Exchange[] => listOf({ extension })

void test('the carrier of the pinned generation is met, another one or a mixture is not, none at all is left to Article 10', () => {
  const newer = { url: `${mado}.modality`, valueCodeableConcept: ct }
  const older = { url: `${fhir5}.modality`, valueCodeableConcept: ct }
  const judge = (...extension: object[]): string =>
    manifestModalityIsInMado.judge(withExtensions(...extension), undefined).is
  assert.equal(judge(newer, newer), 'met')
  assert.equal(judge(older), 'notMet')
  assert.equal(judge(newer, older), 'notMet')
  assert.equal(judge(), 'met')
  assert.equal(manifestModalityIsInFhir5.judge(withExtensions(older), undefined).is, 'met')
  assert.equal(manifestModalityIsInFhir5.judge(withExtensions(older, older), undefined).is, 'notMet')
  assert.equal(manifestModalityIsInMado.judge(listOf({ type: {} }), undefined).is, 'cannotTell')
})

void test('a body site is simple in MADO 1.0.0 and complex in 0.1.0', () => {
  const simple = { valueCodeableConcept: ct }
  const complex = { extension: [{ url: 'concept', ...simple }] }
  const inMado = (parts: object): string =>
    manifestBodySiteIsInMado.judge(withExtensions({ url: `${mado}.bodySite`, ...parts }), undefined).is
  const inFhir5 = (parts: object): string =>
    manifestBodySiteIsInFhir5.judge(withExtensions({ url: `${fhir5}.bodySite`, ...parts }), undefined).is
  assert.deepEqual([inMado(simple), inMado(complex)], ['met', 'notMet'])
  assert.deepEqual([inFhir5(simple), inFhir5(complex)], ['notMet', 'met'])
})

void test('a masterIdentifier is told by type in MHD 4.2.4 and by use in 4.2.3', () => {
  const system = 'https://profiles.ihe.net/ITI/MHD/CodeSystem/IHE.MHD.MHDIdentifierType'
  const typed = listOf({ masterIdentifier: { type: { coding: [{ system, code: 'uniqueId' }] } } })
  const usual = listOf({ masterIdentifier: { use: 'usual' } })
  assert.deepEqual(
    [typed, usual].map((list) => masterIdentifierIsTyped.judge(list, undefined).is),
    ['met', 'notMet'],
  )
  assert.deepEqual(
    [typed, usual].map((list) => masterIdentifierIsUsual.judge(list, undefined).is),
    ['notMet', 'met'],
  )
})

void test('both categories of the later builds are met, the one of the ballot is not', () => {
  const judge = (system: string, code: string): string =>
    categoryIsOfTheLaterBuilds.judge(listOf({ category: [{ coding: [{ system, code }] }] }), undefined).is
  const base = 'http://hl7.eu/fhir/health-data-api/CodeSystem'
  assert.equal(judge('http://loinc.org', '18726-0'), 'met')
  assert.equal(judge(`${base}/document-priority-category-eu-api`, 'Medical-Imaging'), 'met')
  assert.equal(judge(`${base}/eehrxf-document-priority-category-cs`, 'Medical-Imaging'), 'notMet')
})

void test('amended stands where a final Composition replaces, and nowhere else', () => {
  const report = (status: string, replaces: boolean): Exchange =>
    testExchange(200, {
      resourceType: 'Bundle',
      type: 'document',
      entry: [
        {
          resource: {
            resourceType: 'Composition',
            status: 'final',
            ...(replaces ? { relatesTo: [{ code: 'replaces' }] } : {}),
          },
        },
        { resource: { resourceType: 'DiagnosticReport', status } },
      ],
    })
  const judge = (...documents: Exchange[]): string => replacementIsAmended.judge(documents, undefined).is
  assert.equal(judge(report('amended', true), report('final', false)), 'met')
  assert.equal(judge(report('final', true)), 'notMet')
  assert.equal(judge(report('amended', false)), 'notMet')
  assert.equal(judge(report('final', false)), 'notOffered')
  assert.equal(addendaAreNotUsed.judge([report('corrected', true)], undefined).is, 'notMet')
  assert.equal(addendaAreNotUsed.judge([], undefined).is, 'cannotTell')
})
