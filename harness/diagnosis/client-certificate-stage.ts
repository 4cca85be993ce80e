import type { Exchange } from '../exchange/exchange.ts'
import { daysText, daysUntil, fewDays } from './day-count.ts'
import { notOk, ok, skipped, warning } from './stage.ts'
import type { StageOutcome } from './stage.ts'
import { alertMeaning } from './tls-alert.ts'

export interface OwnCertificate {
  subject: string
  /** ISO 8601 */
  validFrom: string
  validTo: string
}

/**
 * Whether the target demands a client certificate and accepts ours.
 * @param parts `own` and `none`: handshakes with our certificate and without; `claimed`: claims.mutualTls names the channel
 */
export function clientCertificateStage(parts: {
  certificate: OwnCertificate | undefined
  own: Exchange
  none: Exchange
  claimed: boolean
  now: Date
}): StageOutcome {
  const { certificate, own, none, claimed, now } = parts
  const demand = demandOf(own, none)
  if (certificate === undefined) {
    if (!demand.demanded) return skipped('none in the target file, and the target asks for none')
    return notOk(
      'configuration',
      `the target demands a client certificate (${demand.how}), and the target file names none`,
      'Have one issued by an authority that the target trusts, and add tls.clientCertificate and tls.clientKey.',
    )
  }
  const who = `our certificate of ${certificate.subject}`
  const left = daysUntil(certificate.validTo, now)
  if (Date.parse(certificate.validTo) <= now.getTime())
    return notOk(
      'configuration',
      `${who} expired ${daysText(-left)} ago`,
      'Have it renewed, and name the new one in tls.clientCertificate.',
    )
  if (Date.parse(certificate.validFrom) > now.getTime())
    return notOk(
      'configuration',
      `${who} is not valid before ${certificate.validFrom.slice(0, 10)}`,
      'Check the date of this machine, or use another certificate.',
    )
  if (own.failure !== undefined)
    return notOk(
      own.failure.blame,
      `no answer with ${who}: ${own.failure.code} ${own.failure.message}`,
      'Run the diagnosis again; ask the operator of the target when it stays.',
    )
  if (own.facts.tls?.outcome === 'refused') {
    const refusal = own.facts.tls.refusal ?? 'no reason'
    return notOk(
      'configuration',
      `${who} is refused: ${alertMeaning(refusal).says}`,
      'Send the certificate of the authority that issued it to the operator of the target, who must trust it.',
      'Where it was issued by the authority of the target, check its extended key usage (clientAuth) and that the chain is whole.',
    )
  }
  const found = `${who} is accepted, ${daysText(left)} left; ${demand.demanded ? `the target demands one (${demand.how})` : 'the target answers without one too'}`
  if (left < fewDays) return warning(found, `Renew our certificate: it ends in ${daysText(left)}.`)
  if (claimed && !demand.demanded)
    return warning(found, 'claims.mutualTls names this channel: a run will find that no certificate is demanded.')
  return ok(found)
}

/** A target refuses by an alert, or answers with a status of its own (as nginx with 400 or 403 does). */
function demandOf(own: Exchange, none: Exchange): { demanded: boolean; how: string } {
  const refusal = none.facts.tls?.refusal
  if (none.facts.tls?.outcome === 'refused' && refusal !== undefined) {
    const { about } = alertMeaning(refusal)
    return { demanded: about !== 'protocol' && about !== 'version', how: 'without one the handshake is refused' }
  }
  const status = none.response?.status
  const refusing = status !== undefined && [400, 401, 403, 495, 496].includes(status)
  const differs = own.response !== undefined && own.response.status !== status
  return { demanded: refusing && differs, how: `without one it answers ${status ?? 'nothing'}` }
}
