import {
  discoveryNamesTheAuthentication,
  discoveryNamesTheTokenEndpoint,
  tokenEndsAsItsAnswerSays,
  tokenHasAnIdOfItsOwn,
  tokenIsABearer,
  tokenIsNotStored,
  tokenSaysItsLifetime,
  tokenSaysItsScope,
} from '../../checks/token-answer.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

/** Step 2: what a token service says of itself and of its tokens [RFC 6749 5.1; SMART backend services; C-1]. */
scenario(
  'token-answers',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'Discovery and token answers have the members that clients rely on',
    proves: [
      'TOK-16/bearer-type',
      'TOK-17/expires-in',
      'TOK-17/scope',
      'TOK-18/no-store',
      'TOK-19/token-endpoint',
      'TOK-19/authentication-methods',
      'TOK-20/unique-id',
      'TOK-21/same-end',
    ],
  },
  async ({ countryA, check, claims, notClaimed }) => {
    const { exchange: one } = await countryA.requestToken('fhir')
    const { exchange: other } = await countryA.requestToken('fhir')
    for (const aCheck of [tokenIsABearer, tokenSaysItsLifetime, tokenSaysItsScope, tokenIsNotStored]) check(one, aCheck)
    if (claims.tokensAreBound) {
      check({ one, other }, tokenHasAnIdOfItsOwn)
      check(one, tokenEndsAsItsAnswerSays)
    } else
      for (const clause of ['TOK-20/unique-id', 'TOK-21/same-end'] as const)
        notClaimed(clause, 'the target does not claim C-1: its tokens may be opaque')
    const discovery = await countryA.discover()
    check(discovery, discoveryNamesTheTokenEndpoint)
    check(discovery, discoveryNamesTheAuthentication)
  },
)
