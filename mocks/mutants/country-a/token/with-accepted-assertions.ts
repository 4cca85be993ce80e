import { decodeJwt } from 'jose'
import type { JWTPayload } from 'jose'
import type { CountryA } from '../../../country-a/country.ts'
import type { AssertionResult } from '../../../country-a/token/token-order.ts'

/** The country that lets pass what the reference refuses by a description like this. */
export function withAcceptedAssertions(country: CountryA, description: RegExp): CountryA {
  return {
    ...country,
    verifyClientAssertion: async (form) => {
      const verified = await country.verifyClientAssertion(form)
      if ('client' in verified || !description.test(verified.description)) return verified
      const assertion = form.get('client_assertion')
      return acceptedFor(country, assertion === null ? {} : decodeJwt(assertion))
    },
  }
}

/** The first client, by whatever claims it has, with a professional of whom everything is said. */
export function acceptedFor(country: CountryA, claims: JWTPayload): AssertionResult {
  const [client] = country.world.clients
  if (client === undefined) throw new Error('no client is registered')
  const said = { subject_name: 'x', subject_role: 'x', subject_organization: 'x', purpose_of_use: 'x' }
  return {
    client,
    claims: { jti: country.world.nextId(), extensions: { ihe_iua: said }, ...claims },
  }
}
