import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certificateIsRight } from '../../checks/transport.ts'
import { peerOf } from './peer-certificate.ts'
import { testExchange } from './test-exchange.ts'

test('a certificate with a date that is none is shown as it is written, and is not right', () => {
  const broken = {
    fingerprint256: 'AA',
    subject: 'CN=x',
    subjectAltName: undefined,
    validFrom: 'Jan  1 00:00:00 2020 GMT',
    validTo: 'Bad time value',
  }
  const peer = peerOf(broken)
  assert.ok(peer !== undefined)
  assert.deepEqual([peer.validFrom, peer.validTo], ['2020-01-01T00:00:00.000Z', 'Bad time value'])
  const probe = testExchange(200, '', { facts: { tls: { outcome: 'accepted', peer } } })
  const judged = certificateIsRight.judge(probe, { channel: 'fhir', now: '2026-01-01T00:00:00Z' })
  assert.equal(judged.is, 'notMet')
})
