/** What a refused handshake says, in words, and whose client certificate or TLS version it speaks of. */
export interface AlertMeaning {
  about: 'client certificate' | 'version' | 'protocol' | 'unclear'
  says: string
}

const meanings: readonly (readonly [RegExp, AlertMeaning])[] = [
  [
    /WRONG_VERSION_NUMBER|wrong version number|http request|PACKET_LENGTH/i,
    { about: 'protocol', says: 'what came is not TLS: the port speaks something else, probably plain HTTP' },
  ],
  [
    /UNKNOWN_CA|unknown ca/i,
    { about: 'client certificate', says: 'the target does not know the authority that issued the client certificate' },
  ],
  [
    /CERTIFICATE_REQUIRED|certificate required|peer did not return/i,
    { about: 'client certificate', says: 'the target demands a client certificate, and none was shown' },
  ],
  [
    /ALERT_CERTIFICATE_EXPIRED|certificate expired/i,
    { about: 'client certificate', says: 'the target finds the client certificate expired' },
  ],
  [
    /CERTIFICATE_REVOKED|certificate revoked/i,
    { about: 'client certificate', says: 'the target finds the client certificate revoked' },
  ],
  [
    /BAD_CERTIFICATE|bad certificate|UNSUPPORTED_CERTIFICATE|CERTIFICATE_UNKNOWN|certificate unknown/i,
    { about: 'client certificate', says: 'the target does not accept the client certificate' },
  ],
  [
    /ACCESS_DENIED|access denied/i,
    { about: 'client certificate', says: 'the target knows the client certificate and gives it no access' },
  ],
  [
    /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|protocol version/i,
    { about: 'version', says: 'the target offers neither TLS 1.2 nor TLS 1.3' },
  ],
  [
    /HANDSHAKE_FAILURE|handshake failure/i,
    { about: 'unclear', says: 'handshake failure: no cipher in common, or a client certificate is demanded' },
  ],
]

/** The meaning of a refusal as the TLS library words it. */
export function alertMeaning(refusal: string): AlertMeaning {
  return (
    meanings.find(([pattern]) => pattern.test(refusal))?.[1] ?? {
      about: 'unclear',
      says: `the target ended the connection without a reason (${refusal})`,
    }
  )
}
