import { addedSeriesCannotBeHad } from './country-a/changes/added-series-cannot-be-had.ts'
import { deprecatedReportIsListedTwice } from './country-a/changes/deprecated-report-is-listed-twice.ts'
import { offersToBeWrittenTo } from './country-a/changes/offers-to-be-written-to.ts'
import { onlyOneEncodingGrows } from './country-a/changes/only-one-encoding-grows.ts'
import { replacedManifestStaysCurrent } from './country-a/changes/replaced-manifest-stays-current.ts'
import { replacedReportGivesTheFirstVersion } from './country-a/changes/replaced-report-gives-the-first-version.ts'
import { replacedReportIsAServerError } from './country-a/changes/replaced-report-is-a-server-error.ts'
import { replacedReportStaysCurrent } from './country-a/changes/replaced-report-stays-current.ts'
import { withdrawnReportIsListedAsSuperseded } from './country-a/changes/withdrawn-report-is-listed-as-superseded.ts'
import { withdrawnReportIsStillServed } from './country-a/changes/withdrawn-report-is-still-served.ts'
import type { Mutant } from './mutant.ts'

/** Faults that show once documents change, and an offer that is out of scope. */
export const changeMutants: readonly Mutant[] = [
  replacedReportStaysCurrent,
  replacedReportIsAServerError,
  replacedReportGivesTheFirstVersion,
  replacedManifestStaysCurrent,
  onlyOneEncodingGrows,
  addedSeriesCannotBeHad,
  deprecatedReportIsListedTwice,
  withdrawnReportIsStillServed,
  withdrawnReportIsListedAsSuperseded,
  offersToBeWrittenTo,
]
