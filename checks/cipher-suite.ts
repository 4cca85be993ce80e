import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { answerInWords } from './json-body.ts'

/** A handshake as a client of today makes it, and one with chosen suites. */
type Probed = { readonly control: Exchange; readonly probe: Exchange }

/** ECDHE or DHE with GCM or ChaCha20-Poly1305 [RFC 9325 4.2]. */
const strong = [0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0x009e, 0x009f, 0xccaa]
const inWords = (suite: number | undefined): string => `suite 0x${(suite ?? 0).toString(16).padStart(4, '0')}`

/** Article 14: where a weaker suite is offered first, one of forward secrecy and AEAD is taken [RFC 9325 4.2]. */
export const strongSuiteIsTaken = check<'A14-01c/ciphers-forward-secrecy-aead', Probed, { channel: string }>(
  'A14-01c/ciphers-forward-secrecy-aead',
  'strong-suite-is-taken',
  ({ control, probe }, { channel }) => {
    if (control.facts.tls?.outcome !== 'accepted') return cannotTell(`no handshake at all: ${answerInWords(control)}`)
    const { tls } = probe.facts
    if (tls === undefined) return cannotTell(answerInWords(probe))
    if (tls.outcome === 'refused' && control.facts.tls.protocol === 'TLSv1.3') return met('TLS 1.3 alone')
    if (tls.outcome === 'accepted' && strong.includes(tls.cipherSuite ?? 0)) return met(inWords(tls.cipherSuite))
    return notMet({
      expected: `a suite of forward secrecy and AEAD on the ${channel} channel, though others are offered before it`,
      observed: tls.outcome === 'accepted' ? inWords(tls.cipherSuite) : `refused: ${tls.refusal ?? ''}`,
      fix: 'Let the server choose, and name ECDHE with GCM or ChaCha20-Poly1305 first.',
    })
  },
  { failures: true, cutBodies: true },
)

/** Article 14: suites without encryption or authentication, export, RC4, DES and 3DES are refused [RFC 9325 4.1]. */
export const weakSuitesAreRefused = check<'A14-01c/null-export-rc4-3des', Probed, { channel: string }>(
  'A14-01c/null-export-rc4-3des',
  'weak-suites-are-refused',
  ({ control, probe }, { channel }) => {
    if (control.facts.tls?.outcome !== 'accepted') return cannotTell(`no handshake at all: ${answerInWords(control)}`)
    const { tls } = probe.facts
    if (tls === undefined) return cannotTell(answerInWords(probe))
    return tls.outcome === 'refused'
      ? met(tls.refusal)
      : notMet({
          expected: `no null, anonymous, export, RC4, DES or 3DES suite on the ${channel} channel`,
          observed: inWords(tls.cipherSuite),
          fix: 'Take these suites out of the configuration.',
        })
  },
  { failures: true, cutBodies: true },
)
