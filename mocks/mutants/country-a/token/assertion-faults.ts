import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from 'jose'
import type { CryptoKey, JWK, KeyObject } from 'jose'
import type { CountryA } from '../../../country-a/country.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'

/** The country that gives the refused assertions a second chance by another key, or with other critical headers. */
function withSecondChance(
  country: CountryA,
  keyOf: (
    header: { kid?: string; jwk?: JWK; crit?: readonly string[] },
    registered: JWK | undefined,
  ) => JWK | undefined,
): CountryA {
  return {
    ...country,
    verifyClientAssertion: async (form) => {
      const verified = await country.verifyClientAssertion(form)
      const assertion = form.get('client_assertion')
      if ('client' in verified || assertion === null || verified.description !== 'signature does not verify')
        return verified
      const header = decodeProtectedHeader(assertion)
      const claims = decodeJwt(assertion)
      const client = country.world.clients.find(({ id }) => id === claims.iss)
      const jwk = keyOf(
        header,
        client?.jwks.keys.find(({ kid }) => kid === header.kid),
      )
      if (client === undefined || jwk === undefined) return verified
      const key = (await importJWK(jwk, header.alg)) as CryptoKey | KeyObject
      const crit = Object.fromEntries((header.crit ?? []).map((name) => [name, true]))
      return compactVerify(assertion, key, { crit }).then(
        () => ({ client, claims }),
        () => verified,
      )
    },
  }
}

/** Token services that believe the header of a client assertion. */
export const assertionFaults: readonly Mutant[] = [
  mutant({
    id: 'key-in-an-assertion-is-trusted',
    fault: 'A client assertion is verified by the key that its own header brings.',
    breaks: ['TOK-01/key-in-header'],
    mutate: (country) => withSecondChance(country, ({ jwk }) => jwk),
  }),
  mutant({
    id: 'critical-header-is-ignored',
    fault: 'A critical header of a client assertion is not read.',
    breaks: ['TOK-22/critical-header'],
    mutate: (country) =>
      withSecondChance(country, ({ crit }, registered) => (crit === undefined ? undefined : registered)),
  }),
]
