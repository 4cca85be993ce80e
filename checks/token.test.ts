import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { tokenCarriesTheProfessional } from './token.ts'

const asserted = {
  subject_name: 'Dr B',
  subject_organization: 'Hospital',
  subject_role: [{ system: 's', code: '221' }],
  purpose_of_use: [{ system: 's', code: 'TREAT' }],
}
const params = { name: 'Dr B', organisation: 'Hospital', roles: ['221'], purposes: ['TREAT'] }

function judge(change: Readonly<Record<string, unknown>>): string {
  const claims = { extensions: { ihe_iua: { ...asserted, ...change } } }
  const token = testExchange(200, '{}', { facts: { token: { form: 'jwt', claims } } })
  return tokenCarriesTheProfessional.judge(token, params).is
}

void test('the professional is in the token as asserted: name, role, organisation and purpose', () => {
  assert.equal(judge({}), 'met')
  assert.equal(judge({ subject_role: [{ code: '221' }, { code: '900' }] }), 'met')
  assert.equal(judge({ subject_role: '221', purpose_of_use: { code: 'TREAT' } }), 'met')
  assert.equal(judge({ subject_name: 'client' }), 'notMet')
  assert.equal(judge({ subject_organization: undefined }), 'notMet')
  for (const role of [[], [{ code: '222' }], undefined, '2210']) assert.equal(judge({ subject_role: role }), 'notMet')
  for (const purpose of [[], [{ code: 'PUBHLTH' }], undefined])
    assert.equal(judge({ purpose_of_use: purpose }), 'notMet')
})

void test('an opaque token cannot be read', () => {
  const token = testExchange(200, '{}', { facts: { token: { form: 'opaque' } } })
  assert.equal(tokenCarriesTheProfessional.judge(token, params).is, 'cannotTell')
})
