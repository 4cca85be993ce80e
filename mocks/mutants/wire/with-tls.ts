import type { CountryA, TlsDemands } from '../../country-a/country.ts'
import type { OriginName } from '../../country-a/country-world.ts'

/** Protocols that Article 14 forbids need ciphers that OpenSSL refuses by default. */
export const oldCiphers = 'DEFAULT@SECLEVEL=0'

/** The country that demands something else of the TLS connections of one origin. */
export function withTls(country: CountryA, origin: OriginName, demands: Partial<TlsDemands>): CountryA {
  return { ...country, tls: { ...country.tls, [origin]: { ...country.tls[origin], ...demands } } }
}
