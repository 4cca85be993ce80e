import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { answerInWords } from './json-body.ts'

function handshake(probe: Exchange): { accepted: boolean; words: string } | undefined {
  const { tls } = probe.facts
  if (tls === undefined) return undefined
  return {
    accepted: tls.outcome === 'accepted',
    words: tls.outcome === 'accepted' ? `accepted, ${tls.protocol ?? 'TLS'}` : `refused: ${tls.refusal ?? 'no reason'}`,
  }
}

/** Article 14: TLS 1.2 or higher is spoken. */
export const tlsIsTwoOrHigher = check<'A14-01a/tls-floor', Exchange, { channel: string }>(
  'A14-01a/tls-floor',
  'tls-is-1-2-or-higher',
  (probe, { channel }) => {
    const shake = handshake(probe)
    if (probe.failure !== undefined && shake === undefined) return cannotTell(answerInWords(probe))
    const protocol = probe.facts.tls?.protocol
    if (shake?.accepted === true && (protocol === 'TLSv1.2' || protocol === 'TLSv1.3')) return met(protocol)
    return notMet({
      expected: `TLS 1.2 or 1.3 on the ${channel} channel`,
      observed: shake?.words ?? answerInWords(probe),
    })
  },
  { failures: true, cutBodies: true },
)

/** Article 14: the viewer speaks TLS 1.2 or higher by a right certificate, and asks a browser for none. */
export const viewerSpeaksTls = check<'A14-01a/viewer-tls', Exchange, { now: string }>(
  'A14-01a/viewer-tls',
  'viewer-speaks-tls',
  (probe, { now }) => {
    const floor = tlsIsTwoOrHigher.judge(probe, { channel: 'viewer' })
    return floor.is === 'met' ? certificateIsRight.judge(probe, { channel: 'viewer', now }) : floor
  },
  { failures: true, cutBodies: true },
)

/** Article 14: older TLS and plain HTTP are refused by the viewer too. */
export const viewerRefusesOldTls = check<
  'A14-01a/viewer-tls',
  { control: Exchange; probe: Exchange },
  { channel: string; what: string }
>(
  'A14-01a/viewer-tls',
  'viewer-refuses-old-tls',
  (evidence, params) => oldTlsAndPlainHttpAreRefused.judge(evidence, params),
  { failures: true, cutBodies: true },
)

/** Article 14: older TLS and plain HTTP are refused; shown with the positive control of the same channel. */
export const oldTlsAndPlainHttpAreRefused = check<
  'A14-01a/old-refused',
  { control: Exchange; probe: Exchange },
  { channel: string; what: string }
>(
  'A14-01a/old-refused',
  'old-tls-and-plain-http-are-refused',
  ({ control, probe }, { channel, what }): Judgement => {
    if (control.facts.tls?.outcome !== 'accepted')
      return cannotTell(`the positive control on the ${channel} channel did not work`)
    if (['ECONNREFUSED', 'ETIMEDOUT'].includes(probe.failure?.code ?? '')) return cannotTell(answerInWords(probe))
    const accepted = probe.facts.tls === undefined ? servesOverPlainHttp(probe) : probe.facts.tls.outcome === 'accepted'
    if (!accepted) return met(probe.facts.tls?.refusal ?? answerInWords(probe))
    return notMet({
      expected: `${what} is refused on the ${channel} channel`,
      observed: handshake(probe)?.words ?? answerInWords(probe),
      fix: 'Set the lowest version to TLS 1.2 and serve HTTPS only.',
    })
  },
  { failures: true, cutBodies: true },
)

/** Lawful refusals of plain HTTP: a redirect, 400 as servers answer HTTP on a TLS port, 403, 421, 426. */
function servesOverPlainHttp(probe: Exchange): boolean {
  const status = probe.response?.status
  return status !== undefined && !(status >= 300 && status < 400) && ![400, 403, 421, 426].includes(status)
}

/** Article 14: chain, name and dates of the certificate are right. */
export const certificateIsRight = check<'A14-01a/certificate', Exchange, { channel: string; now: string }>(
  'A14-01a/certificate',
  'certificate-is-right',
  (probe, { channel, now }) => {
    const { tls } = probe.facts
    if (tls?.peer === undefined) return cannotTell(`no certificate was seen: ${answerInWords(probe)}`)
    const expected = `a certificate of the ${channel} channel that verifies by chain, name and dates`
    if (tls.unverified !== undefined) return notMet({ expected, observed: tls.unverified, at: 'certificate' })
    const [from, to, at] = [Date.parse(tls.peer.validFrom), Date.parse(tls.peer.validTo), Date.parse(now)]
    if (!(at >= from && at <= to))
      // a date that is none is not within
      return notMet({ expected, observed: `valid ${tls.peer.validFrom} to ${tls.peer.validTo}`, at: 'certificate' })
    return met(tls.peer.subject)
  },
  { failures: true, cutBodies: true },
)

/** Article 14: where mutual TLS is claimed, only a right client certificate gets an HTTP answer. */
export const onlyARightClientCertificateIsAccepted = check<
  'A14-01b/client-certificate',
  { control: Exchange; probe: Exchange },
  { channel: string; what: string }
>(
  'A14-01b/client-certificate',
  'only-a-right-client-certificate-is-accepted',
  ({ control, probe }, { channel, what }) => {
    if (control.facts.tls?.outcome !== 'accepted')
      return cannotTell(`the own certificate was not accepted on the ${channel} channel`)
    const shake = handshake(probe)
    if (shake === undefined) return cannotTell(answerInWords(probe))
    if (!shake.accepted) return met(shake.words)
    return notMet({
      expected: `${what} is refused on the ${channel} channel before any HTTP answer`,
      observed: `${shake.words}; ${answerInWords(probe)}`,
      fix: 'Demand a client certificate of a trusted authority and check its dates.',
    })
  },
  { failures: true, cutBodies: true },
)

/** Article 14: no token or assertion comes back in a URL, header, error body or page. */
export const noSecretComesBack = check<'A14-01d/no-leak', readonly Exchange[]>(
  'A14-01d/no-leak',
  'no-secret-comes-back',
  (exchanges) => {
    const answered = exchanges.filter((exchange) => exchange.response !== undefined)
    if (answered.length === 0) return cannotTell('nothing was answered')
    for (const exchange of answered) {
      const [leak] = exchange.facts.leaks ?? []
      if (leak !== undefined)
        return notMet({
          expected: 'no token or assertion in an answer',
          observed: `${leak.what} in ${leak.where} of ${answerInWords(exchange)}`,
          at: leak.where,
        })
    }
    return met(`${answered.length} answers`)
  },
  { failures: true, cutBodies: true },
)
