import { furtherElements } from './lawful/further-elements.ts'
import { furtherCodings } from './lawful/further-codings.ts'
import { boundariesOfEveryCharacter } from './lawful/boundaries-of-every-character.ts'
import { ownRequestIdWithCorrelationId } from './lawful/own-request-id-with-correlation-id.ts'
import { headerNamesInCapitals } from './lawful/header-names-in-capitals.ts'
import { charsetIsQuoted } from './lawful/charset-is-quoted.ts'
import { jsonWithWhiteSpace } from './lawful/json-with-white-space.ts'
import { entriesWithoutSearchMode } from './lawful/entries-without-search-mode.ts'
import { listsHoldAnOutcome } from './lawful/lists-hold-an-outcome.ts'
import { strongEtags } from './lawful/strong-etags.ts'
import { objectsWithoutTimeZone } from './lawful/objects-without-time-zone.ts'
import { objectsWithPrivateElements } from './lawful/objects-with-private-elements.ts'
import { writtenByAnotherImplementation } from './lawful/written-by-another-implementation.ts'
import { oneNetwork } from './lawful/one-network.ts'
import { nothingPointsToTheDiagnosticReport } from './lawful/nothing-points-to-the-diagnostic-report.ts'
import type { LawfulVariant } from './mutant.ts'

/** Countries that do what servers of others do, lawfully, beside what they answer. */
export const serverVariants: readonly LawfulVariant[] = [
  furtherElements,
  furtherCodings,
  boundariesOfEveryCharacter,
  ownRequestIdWithCorrelationId,
  headerNamesInCapitals,
  charsetIsQuoted,
  jsonWithWhiteSpace,
  entriesWithoutSearchMode,
  listsHoldAnOutcome,
  strongEtags,
  objectsWithoutTimeZone,
  objectsWithPrivateElements,
  writtenByAnotherImplementation,
  oneNetwork,
  nothingPointsToTheDiagnosticReport,
]
