import { manifestEntriesOfMado010 } from './country-a/generations/manifest-entries-of-mado-0-1-0.ts'
import { kosEntriesOfMado010 } from './country-a/generations/kos-entries-of-mado-0-1-0.ts'
import { contentProfileIsAUri } from './country-a/generations/content-profile-is-a-uri.ts'
import { manifestEntriesOfMado100 } from './country-a/generations/manifest-entries-of-mado-1-0-0.ts'
import { severalModalityExtensions } from './country-a/generations/several-modality-extensions.ts'
import { masterIdentifierHasNoType } from './country-a/generations/master-identifier-has-no-type.ts'
import { masterIdentifierHasNoUse } from './country-a/generations/master-identifier-has-no-use.ts'
import { reportEntriesOfLaterBuilds } from './country-a/generations/report-entries-of-later-builds.ts'
import { reportEntriesOfTheBallot } from './country-a/generations/report-entries-of-the-ballot.ts'
import { amendedReportSaysFinal } from './country-a/generations/amended-report-says-final.ts'
import { amendedReportSaysCorrected } from './country-a/generations/amended-report-says-corrected.ts'
import { categoryOfLaterBuilds } from './country-a/generations/category-of-later-builds.ts'
import { categoryOfTheBallot } from './country-a/generations/category-of-the-ballot.ts'
import type { Mutant } from './mutant.ts'

/** Countries that write by another version of a guide than their target file pins. */
export const generationMutants: readonly Mutant[] = [
  manifestEntriesOfMado010,
  kosEntriesOfMado010,
  contentProfileIsAUri,
  manifestEntriesOfMado100,
  severalModalityExtensions,
  masterIdentifierHasNoType,
  masterIdentifierHasNoUse,
  reportEntriesOfLaterBuilds,
  reportEntriesOfTheBallot,
  amendedReportSaysFinal,
  amendedReportSaysCorrected,
  categoryOfLaterBuilds,
  categoryOfTheBallot,
]
