import type { Json } from '../checks/json-body.ts'
import { at, jsonBody, objectsOf } from '../checks/json-body.ts'
import {
  byTheKeyInItsHeader,
  byThePublicKeyAsSecret,
  withBrokenSignature,
  withoutSignature,
} from '../harness/clients/forged-token.ts'
import type { ScenarioContext } from '../harness/scenario/scenario.ts'
import type { ClauseForA } from '../profiles/requirements/requirements.ts'

/** What is wrong with a token, in words, and the token. */
export type ForgedToken = readonly [what: string, token: string]

/**
 * Every way in which a right token is forged without the issuer's key [RFC 8725 2.1, 3.1, 3.10].
 * @param plausible claims of the forgery where the right token is opaque
 */
export async function forgedTokens(
  countryA: ScenarioContext<ClauseForA>['countryA'],
  token: string,
  plausible: Readonly<Record<string, unknown>>,
): Promise<readonly ForgedToken[]> {
  const published: readonly Json[] = objectsOf(at(jsonBody(await countryA.keys()), 'keys'))
  const bySecret: ForgedToken[] = []
  for (const key of published) {
    const forged = await byThePublicKeyAsSecret(token, plausible, key as Record<string, string>)
    if (forged !== undefined) bySecret.push(['a token of HS256 whose secret is the published key', forged])
  }
  return [
    ['a token whose signature was changed', withBrokenSignature(token)],
    ['a token with alg=none', withoutSignature(token, plausible)],
    ['a token signed by a key of its own header', await byTheKeyInItsHeader(token, plausible)],
    ...bySecret.slice(0, 1),
  ]
}
