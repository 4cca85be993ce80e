import { answersWithoutDate } from './country-a/http/answers-without-date.ts'
import { discoveryWithoutContentType } from './country-a/http/discovery-without-content-type.ts'
import { gatewayIgnoresSignatures } from './country-a/http/gateway-ignores-signatures.ts'
import { headHasContent } from './country-a/http/head-has-content.ts'
import { headIsNotFound } from './country-a/http/head-is-not-found.ts'
import { listsArePublic } from './country-a/http/lists-are-public.ts'
import { missingTokenIsCalledInvalid } from './country-a/http/missing-token-is-called-invalid.ts'
import { nationalStoreTrustsAnyIssuer } from './country-a/http/national-store-trusts-any-issuer.ts'
import { refusalsAskForBasic } from './country-a/http/refusals-ask-for-basic.ts'
import { refusedMethodWithoutAllow } from './country-a/http/refused-method-without-allow.ts'
import { schemeMustBeCapitalised } from './country-a/http/scheme-must-be-capitalised.ts'
import { tokenIsTakenFromTheQuery } from './country-a/http/token-is-taken-from-the-query.ts'
import { wrongTokenGetsNoCode } from './country-a/http/wrong-token-gets-no-code.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries of HTTP and of bearer tokens in it. */
export const httpMutants: readonly Mutant[] = [
  answersWithoutDate,
  discoveryWithoutContentType,
  gatewayIgnoresSignatures,
  headHasContent,
  headIsNotFound,
  listsArePublic,
  missingTokenIsCalledInvalid,
  nationalStoreTrustsAnyIssuer,
  refusalsAskForBasic,
  refusedMethodWithoutAllow,
  schemeMustBeCapitalised,
  tokenIsTakenFromTheQuery,
  wrongTokenGetsNoCode,
]
