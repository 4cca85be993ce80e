import { anyGrantGivesAToken } from './country-a/token/any-grant-gives-a-token.ts'
import { anySecretGivesAToken } from './country-a/token/any-secret-gives-a-token.ts'
import { assertionBeforeItsTimeGivesAToken } from './country-a/token/assertion-before-its-time-gives-a-token.ts'
import { assertionForADayGivesAToken } from './country-a/token/assertion-for-a-day-gives-a-token.ts'
import { assertionIsGoodAgain } from './country-a/token/assertion-is-good-again.ts'
import { assertionSignatureIsIgnored } from './country-a/token/assertion-signature-is-ignored.ts'
import { assertionTypeIsIgnored } from './country-a/token/assertion-type-is-ignored.ts'
import { assertionWithoutIdGivesAToken } from './country-a/token/assertion-without-id-gives-a-token.ts'
import { audienceOfAnAssertionIsIgnored } from './country-a/token/audience-of-an-assertion-is-ignored.ts'
import { discoveryNamesClientSecrets } from './country-a/token/discovery-names-client-secrets.ts'
import { discoveryWithoutGrantTypes } from './country-a/token/discovery-without-grant-types.ts'
import { endlessAssertionGivesAToken } from './country-a/token/endless-assertion-gives-a-token.ts'
import { everyTokenErrorIsInvalidRequest } from './country-a/token/every-token-error-is-invalid-request.ts'
import { expiredAssertionGivesAToken } from './country-a/token/expired-assertion-gives-a-token.ts'
import { expiresInIsText } from './country-a/token/expires-in-is-text.ts'
import { noAssertionGivesAToken } from './country-a/token/no-assertion-gives-a-token.ts'
import { publicKeyIsASecret } from './country-a/token/public-key-is-a-secret.ts'
import { subjectOfAnAssertionIsIgnored } from './country-a/token/subject-of-an-assertion-is-ignored.ts'
import { tokenAnswerMayBeStored } from './country-a/token/token-answer-may-be-stored.ts'
import { tokenAnswerWithoutScope } from './country-a/token/token-answer-without-scope.ts'
import { tokenEndsBeforeItsAnswerSays } from './country-a/token/token-ends-before-its-answer-says.ts'
import { tokenErrorsArePlainText } from './country-a/token/token-errors-are-plain-text.ts'
import { tokenTypeIsMac } from './country-a/token/token-type-is-mac.ts'
import { tokensShareAnId } from './country-a/token/tokens-share-an-id.ts'
import { typeOfAnAssertionIsIgnored } from './country-a/token/type-of-an-assertion-is-ignored.ts'
import { unknownKeyGivesAToken } from './country-a/token/unknown-key-gives-a-token.ts'
import { unsignedAssertionGivesAToken } from './country-a/token/unsigned-assertion-gives-a-token.ts'
import { wideScopeIsGranted } from './country-a/token/wide-scope-is-granted.ts'
import { assertionFaults } from './country-a/token/assertion-faults.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries of the token service. */
export const tokenMutants: readonly Mutant[] = [
  anyGrantGivesAToken,
  anySecretGivesAToken,
  assertionBeforeItsTimeGivesAToken,
  assertionForADayGivesAToken,
  assertionIsGoodAgain,
  assertionSignatureIsIgnored,
  assertionTypeIsIgnored,
  assertionWithoutIdGivesAToken,
  ...assertionFaults,
  audienceOfAnAssertionIsIgnored,
  discoveryNamesClientSecrets,
  discoveryWithoutGrantTypes,
  endlessAssertionGivesAToken,
  everyTokenErrorIsInvalidRequest,
  expiredAssertionGivesAToken,
  expiresInIsText,
  noAssertionGivesAToken,
  publicKeyIsASecret,
  subjectOfAnAssertionIsIgnored,
  tokenAnswerMayBeStored,
  tokenAnswerWithoutScope,
  tokenEndsBeforeItsAnswerSays,
  tokenErrorsArePlainText,
  tokenTypeIsMac,
  tokensShareAnId,
  typeOfAnAssertionIsIgnored,
  unknownKeyGivesAToken,
  unsignedAssertionGivesAToken,
  wideScopeIsGranted,
]
