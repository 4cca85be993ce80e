import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange, TlsFact } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { strongSuiteIsTaken, weakSuitesAreRefused } from './cipher-suite.ts'

const { response: _, ...bare } = testExchange(200, '')
const shaken = (tls?: TlsFact): Exchange => ({ ...bare, facts: tls === undefined ? {} : { tls } })
const control = shaken({ outcome: 'accepted', protocol: 'TLSv1.2' })
const modern = shaken({ outcome: 'accepted', protocol: 'TLSv1.3' })
const taken = (cipherSuite?: number): Exchange =>
  shaken({ outcome: 'accepted', ...(cipherSuite === undefined ? {} : { cipherSuite }) })
const refused = shaken({ outcome: 'refused', refusal: 'handshake failure' })
const channel = 'gateway'

void test('a suite of forward secrecy and AEAD is taken, or TLS 1.3 alone is spoken', () => {
  const judged = (one: Exchange, probe: Exchange): unknown =>
    strongSuiteIsTaken.judge({ control: one, probe }, { channel })
  for (const suite of [0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0x009e, 0x009f, 0xccaa])
    assert.deepEqual(judged(control, taken(suite)), {
      is: 'met',
      observed: `suite 0x${suite.toString(16).padStart(4, '0')}`,
    })
  assert.deepEqual(judged(modern, refused), { is: 'met', observed: 'TLS 1.3 alone' })
  const notMet = (observed: string): object => ({
    is: 'notMet',
    expected: 'a suite of forward secrecy and AEAD on the gateway channel, though others are offered before it',
    observed,
    fix: 'Let the server choose, and name ECDHE with GCM or ChaCha20-Poly1305 first.',
  })
  assert.deepEqual(judged(control, taken(0x2f)), notMet('suite 0x002f'))
  assert.deepEqual(judged(modern, taken(0x2f)), notMet('suite 0x002f'))
  assert.deepEqual(judged(control, taken()), notMet('suite 0x0000'))
  assert.deepEqual(judged(control, refused), notMet('refused: handshake failure'))
  assert.deepEqual(judged(control, shaken({ outcome: 'refused' })), notMet('refused: '))
})

void test('weak suites are refused', () => {
  const judged = (one: Exchange, probe: Exchange): unknown =>
    weakSuitesAreRefused.judge({ control: one, probe }, { channel })
  assert.deepEqual(judged(control, refused), { is: 'met', observed: 'handshake failure' })
  assert.deepEqual(judged(control, taken(0x0a)), {
    is: 'notMet',
    expected: 'no null, anonymous, export, RC4, DES or 3DES suite on the gateway channel',
    observed: 'suite 0x000a',
    fix: 'Take these suites out of the configuration.',
  })
})

void test('without a handshake as usual, or without one with chosen suites, nothing is told', () => {
  for (const { judge, seesFailures, seesCutBodies } of [strongSuiteIsTaken, weakSuitesAreRefused]) {
    for (const none of [refused, shaken()])
      assert.deepEqual(judge({ control: none, probe: refused }, { channel }), {
        is: 'cannotTell',
        why: 'no handshake at all: no answer',
      })
    assert.deepEqual(judge({ control, probe: shaken() }, { channel }), { is: 'cannotTell', why: 'no answer' })
    assert.ok(seesFailures && seesCutBodies)
  }
})
