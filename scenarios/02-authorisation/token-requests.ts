import {
  assertionOfAnotherKeyIsRefused,
  assertionOfAnotherTypeIsRefused,
  assertionOfItsOwnKeyIsRefused,
  assertionWithoutIdIsRefused,
  clientSecretIsRefused,
  criticalHeaderIsRefused,
  endlessAssertionIsRefused,
  errorCodeNamesTheFault,
  expiredAssertionIsRefused,
  futureAssertionIsRefused,
  longAssertionIsRefused,
  otherAudienceIsRefused,
  publicKeyIsNoSecret,
  refusalIsAnErrorObject,
  replayedAssertionIsRefused,
  requestWithoutAssertionIsRefused,
  scopeIsNotWidened,
  subjectIsTheIssuer,
  unknownAssertionTypeIsRefused,
  unknownGrantIsRefused,
  unknownKeyIsRefused,
  unsignedAssertionIsRefused,
} from '../../checks/token-service.ts'
import type { TokenAttempt } from '../../harness/clients/client-assertion.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

const client = ['invalid_client']
const bearerAssertion = 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer'
const critical = 'urn:x-borderlight:critical'
const wideScope = 'system/*.cruds'

/** What is wrong, how, who judges it, and the codes that name it. */
const attempts = [
  ['an assertion by another key', { signedBy: 'another key' }, assertionOfAnotherKeyIsRefused, client],
  ['an assertion by a key of its header', { signedBy: 'key in its header' }, assertionOfItsOwnKeyIsRefused, client],
  ['a critical header of nobody', { header: { crit: [critical], [critical]: 1 } }, criticalHeaderIsRefused, client],
  ['an assertion of alg none', { signedBy: 'nothing' }, unsignedAssertionIsRefused, client],
  ['an assertion of HS256 by the public key', { signedBy: 'public key' }, publicKeyIsNoSecret, client],
  ['an unknown kid', { header: { kid: 'no-such-key' } }, unknownKeyIsRefused, client],
  ['a sub that is not the iss', { claims: { sub: 'somebody-else' } }, subjectIsTheIssuer, client],
  ['an aud of another endpoint', { claims: { aud: 'https://other.example/token' } }, otherAudienceIsRefused, client],
  ['an assertion that has ended', { expiresInSeconds: -600 }, expiredAssertionIsRefused, client],
  ['an assertion without exp', { claims: { exp: undefined } }, endlessAssertionIsRefused, client],
  ['an assertion before its time', { validFromSeconds: 600, expiresInSeconds: 240 }, futureAssertionIsRefused, client],
  ['an assertion that ends in a day', { expiresInSeconds: 86_400 }, longAssertionIsRefused, client],
  ['an assertion without jti', { claims: { jti: undefined } }, assertionWithoutIdIsRefused, client],
  ['an assertion of typ at+jwt', { header: { typ: 'at+jwt' } }, assertionOfAnotherTypeIsRefused, client],
  [
    'an unknown grant',
    { form: { grant_type: 'urn:example:nothing' } },
    unknownGrantIsRefused,
    ['unsupported_grant_type'],
  ],
  [
    'an assertion type for SAML',
    { form: { client_assertion_type: bearerAssertion } },
    unknownAssertionTypeIsRefused,
    ['invalid_client', 'invalid_request'],
  ],
  [
    'no assertion',
    { form: { client_assertion: undefined, client_assertion_type: undefined } },
    requestWithoutAssertionIsRefused,
    ['invalid_client', 'invalid_request'],
  ],
] as const satisfies readonly (readonly [string, TokenAttempt, unknown, readonly string[]])[]

/** Step 2: each way in which a token request is wrong [SMART backend services; RFC 6749, 7521, 7523, 8725]. */
scenario(
  'wrong-token-requests',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'A token request that is wrong in one way is refused, and the answer says why',
    proves: [
      'TOK-01/signature',
      'TOK-01/key-in-header',
      'TOK-22/critical-header',
      'TOK-02/unsigned',
      'TOK-02/public-key-as-secret',
      'TOK-03/unknown-key',
      'TOK-04/issuer-is-subject',
      'TOK-05/audience',
      'TOK-06/expired',
      'TOK-06/without-end',
      'TOK-07/not-yet-valid',
      'TOK-08/far-end',
      'TOK-09/replayed',
      'TOK-09/without-id',
      'TOK-10/type',
      'TOK-11/grant-type',
      'TOK-12/assertion-type',
      'TOK-12/no-assertion',
      'TOK-13/client-secret',
      'TOK-14/wide-scope',
      'TOK-15/error-object',
      'TOK-15/error-code',
    ],
  },
  async ({ countryA, check, cannotTell, now }) => {
    const ask = async (attempt: TokenAttempt, scope?: string): Promise<Exchange> =>
      (await countryA.requestToken('fhir', { attempt, ...(scope === undefined ? {} : { scope }) })).exchange
    const once = `borderlight-${now()}`
    const control = await ask({ claims: { jti: once } })
    const isGiven = control.response?.status === 200
    const answers: Exchange[] = []
    for (const [what, attempt, aCheck, codes] of attempts) {
      const wrong = await ask(attempt)
      answers.push(wrong)
      check({ control, wrong }, aCheck, { what })
      if (isGiven && [400, 401].includes(wrong.response?.status ?? 0))
        check(wrong, errorCodeNamesTheFault, { what, codes: [...codes] })
    }
    const replayed = await ask({ claims: { jti: once } })
    const form = { client_assertion: undefined, client_assertion_type: undefined }
    const byBasic = await ask({ basic: 'borderlight:no-such-secret', form })
    const wide = await ask({}, wideScope)
    check({ control, wrong: replayed }, replayedAssertionIsRefused, { what: 'a jti that was used before' })
    check({ control, wrong: byBasic }, clientSecretIsRefused, { what: 'a client secret by HTTP Basic' })
    check({ control, wrong: wide }, scopeIsNotWidened, { scope: wideScope })
    const refused = 'the positive control failed: a right request is given no token'
    if (isGiven) check([...answers, replayed, byBasic, wide], refusalIsAnErrorObject)
    else for (const clause of ['TOK-15/error-object', 'TOK-15/error-code'] as const) cannotTell(clause, refused)
  },
)
