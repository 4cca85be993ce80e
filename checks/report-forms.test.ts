import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { formsSayTheSame, pdfIsOfThisReport, readablePdfs } from './report-forms.ts'

const bundle = {
  resourceType: 'Bundle',
  entry: [
    { resource: { resourceType: 'Composition', language: 'fr', date: '2025-04-22T14:15:00+02:00' } },
    { resource: { resourceType: 'DiagnosticReport', status: 'final', conclusion: 'Nodule de 6 mm du poumon droit.' } },
    { resource: { resourceType: 'Patient', identifier: [{ value: '57333738160' }], name: [{ family: 'Weber' }] } },
    {
      resource: {
        resourceType: 'ImagingStudy',
        identifier: [{ system: 'urn:dicom:uid', value: 'urn:oid:2.25.80608249022414126538266284131773876463' }],
        series: [{ laterality: { code: '24028007' } }],
      },
    },
  ],
}

function report(text: string | undefined, language = 'fr'): Exchange {
  const exchange = testExchange(200, bundle)
  return { ...exchange, facts: { pdfs: [{ place: 'DiagnosticReport', sha256: '', ...(text && { text, language }) }] } }
}

const same =
  'Status: final 2025-04-22 Patient: Weber, 57333738160 Study 2.25.80608249022414126538266284131773876463 Nodule de 6 mm du poumon droit'

void test('a PDF that says the same meets both clauses', () => {
  assert.equal(pdfIsOfThisReport.judge(report(same), undefined).is, 'met')
  assert.equal(formsSayTheSame.judge(report(same), undefined).is, 'met')
})

void test('another patient or study, conclusion, status, day, language or side does not', () => {
  for (const text of [
    same.replace('Weber, 57333738160', 'Muller'),
    same.replace(/2\.25\.\d+/, `2.25.${'1'.repeat(30)}`),
  ])
    assert.equal(pdfIsOfThisReport.judge(report(text), undefined).is, 'notMet', text)
  for (const text of [
    same.replace('Nodule de 6 mm du poumon droit', 'Aspect normal du poumon droit'),
    same.replace('final', 'preliminary'),
    same.replace('2025-04-22', '2024-04-22'),
    same.replace('droit', 'gauche'),
  ])
    assert.equal(formsSayTheSame.judge(report(text), undefined).is, 'notMet', text)
  assert.equal(formsSayTheSame.judge(report(same, 'de'), undefined).is, 'notMet')
})

void test('a scan cannot be told', () => {
  assert.deepEqual(readablePdfs(report(undefined)), [])
  assert.equal(formsSayTheSame.judge(report(undefined), undefined).is, 'cannotTell')
  assert.equal(pdfIsOfThisReport.judge(report(undefined), undefined).is, 'cannotTell')
})
