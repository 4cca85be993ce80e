import { certainMatchIsProbable } from './country-a/match/certain-match-is-probable.ts'
import { firstCandidateOnly } from './country-a/match/first-candidate-only.ts'
import { malformedMatchIsEmpty } from './country-a/match/malformed-match-is-empty.ts'
import { matchFindsNobody } from './country-a/match/match-finds-nobody.ts'
import { matchGuessesAmongTheTwins } from './country-a/match/match-guesses-among-the-twins.ts'
import { matchOfNobodyIs404 } from './country-a/match/match-of-nobody-is-404.ts'
import { matchWithoutScore } from './country-a/match/match-without-score.ts'
import { nearMatchIsCertain } from './country-a/match/near-match-is-certain.ts'
import { scoreInPercent } from './country-a/match/score-in-percent.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries of the further FHIR surface: match, study records, audit trail, XML, result parameters. */
export const fhirMutants: readonly Mutant[] = [
  certainMatchIsProbable,
  firstCandidateOnly,
  malformedMatchIsEmpty,
  matchFindsNobody,
  matchGuessesAmongTheTwins,
  matchOfNobodyIs404,
  matchWithoutScore,
  nearMatchIsCertain,
  scoreInPercent,
]
