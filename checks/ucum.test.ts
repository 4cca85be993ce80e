import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUcum } from './ucum.ts'

void test('units of medicine are UCUM, words and broken terms are not', () => {
  for (const unit of [
    'mm',
    'mg/mL',
    'mL/min',
    'm/s2',
    '10*9/L',
    '%',
    'mGy.cm',
    'cGy.cm2',
    'mm[Hg]',
    '{series}',
    'cm2',
    '/min',
  ])
    assert.ok(isUcum(unit), unit)
  for (const unit of ['', 'millimetre', 'milli metre', 'mm/', 'xyz', 'mg//mL']) assert.ok(!isUcum(unit), unit)
})
