import type { Exchange, TlsFact } from '../exchange/exchange.ts'
import { daysText, daysUntil, fewDays } from './day-count.ts'
import { notOk, ok, skipped, warning } from './stage.ts'
import type { StageOutcome } from './stage.ts'
import { alertMeaning } from './tls-alert.ts'

/**
 * The target's side of the handshake: version, chain, name and dates of its certificate.
 * @param handshakes with our client certificate, and without one
 */
export function tlsStage(
  url: URL,
  handshakes: readonly Exchange[],
  world: { now: Date; ownAuthorities: boolean },
): StageOutcome {
  const facts = handshakes.flatMap(({ facts: { tls } }) => (tls === undefined ? [] : [tls]))
  const seen = facts.find(({ peer }) => peer !== undefined)
  if (seen?.peer !== undefined) return certificateOutcome(url, seen, seen.peer, world)
  const refusal = facts.find((fact) => fact.refusal !== undefined)?.refusal
  if (refusal === undefined) {
    const failure = handshakes.find((exchange) => exchange.failure !== undefined)?.failure
    return notOk(
      failure?.blame ?? 'network',
      `no handshake: ${failure?.code ?? 'no answer'} ${failure?.message ?? ''}`.trim(),
      'The port takes connections and then is silent: a load balancer without a service behind it, or a service that hangs.',
      'Ask the operator of the target for the log of this minute.',
    )
  }
  const { about, says } = alertMeaning(refusal)
  if (about === 'client certificate')
    return skipped(`the certificate of the target was not seen, because ${says}: see client certificate`)
  if (about === 'protocol')
    return notOk(
      'configuration',
      says,
      `Check scheme and port of ${url.origin} in the target file: http:// or another port.`,
    )
  if (about === 'version') return notOk('target', says, 'The target must offer TLS 1.2 or TLS 1.3.')
  return notOk('target', says, 'Ask the operator of the target for the log of its TLS end point.')
}

function certificateOutcome(
  url: URL,
  { protocol, unverified }: TlsFact,
  peer: NonNullable<TlsFact['peer']>,
  { now, ownAuthorities }: { now: Date; ownAuthorities: boolean },
): StageOutcome {
  const who = `certificate of ${peer.subject}`
  const day = (iso: string): string => iso.slice(0, 10)
  const left = daysUntil(peer.validTo, now)
  if (Date.parse(peer.validTo) <= now.getTime())
    return notOk(
      'target',
      `${who} expired on ${day(peer.validTo)}, ${daysText(-left)} ago`,
      'The operator of the target must renew it.',
      'When it looks valid to others, check the date of this machine.',
    )
  if (Date.parse(peer.validFrom) > now.getTime())
    return notOk(
      'target',
      `${who} is not valid before ${day(peer.validFrom)}`,
      'Check the date of this machine first, then the certificate of the target.',
    )
  if (unverified !== undefined) return unverifiedOutcome(url, who, unverified, peer.names, ownAuthorities)
  const by = ownAuthorities ? 'tls.ca of the target file' : 'the authorities of this system'
  const found = `${protocol ?? 'TLS'}, ${who}, verified by ${by}, valid until ${day(peer.validTo)} (${daysText(left)} left)`
  return left < fewDays
    ? warning(found, `The certificate of the target ends in ${daysText(left)}: its operator should renew it now.`)
    : ok(found)
}

function unverifiedOutcome(
  url: URL,
  who: string,
  unverified: string,
  names: readonly string[],
  ownAuthorities: boolean,
): StageOutcome {
  if (/ALTNAME_INVALID|is not for/.test(unverified))
    return notOk(
      'target',
      `${who} is for ${names.join(', ') || 'no name'}, not for ${url.hostname}`,
      'Use the name of the certificate in the target file, and resolve: when DNS does not know it.',
      'Otherwise the operator of the target must have a certificate issued with this name.',
    )
  if (/EXPIRED/.test(unverified))
    return notOk(
      'target',
      `${who} hangs on an authority that has expired (${unverified})`,
      'Its operator must renew it.',
    )
  return notOk(
    'configuration',
    `${who} does not verify: ${unverified}`,
    ownAuthorities
      ? 'Ask the operator of the target which authority issued it, and put that certificate (PEM) into tls.ca of the target file.'
      : 'Name the authority of the target in the target file: tls.ca, a PEM file.',
    'The target may also leave out an intermediate certificate: it must send the whole chain but the root.',
  )
}
