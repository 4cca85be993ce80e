import { countsAreNotListed } from './country-a/list/counts-are-not-listed.ts'
import { combinedFiltersAreRefused } from './country-a/list/combined-filters-are-refused.ts'
import { combinedFiltersDropThePeriod } from './country-a/list/combined-filters-drop-the-period.ts'
import { combinedFiltersFindNothing } from './country-a/list/combined-filters-find-nothing.ts'
import { attachmentSizeIsOfTheStudy } from './country-a/list/attachment-size-is-of-the-study.ts'
import { authorCannotBeRead } from './country-a/list/author-cannot-be-read.ts'
import { codesWithoutWords } from './country-a/list/codes-without-words.ts'
import { countsOfSeriesOnly } from './country-a/list/counts-of-series-only.ts'
import { custodianIsANameAlone } from './country-a/list/custodian-is-a-name-alone.ts'
import { custodianOidIsBroken } from './country-a/list/custodian-oid-is-broken.ts'
import { datesInWords } from './country-a/list/dates-in-words.ts'
import { entriesAreBare } from './country-a/list/entries-are-bare.ts'
import { entryWithoutBodySiteAndTitle } from './country-a/list/entry-without-body-site-and-title.ts'
import { entryWithoutSize } from './country-a/list/entry-without-size.ts'
import { entryWithoutSpecialty } from './country-a/list/entry-without-specialty.ts'
import { entryWithoutStudyType } from './country-a/list/entry-without-study-type.ts'
import { organisationWithoutCountry } from './country-a/list/organisation-without-country.ts'
import { sizeIsInKilobytes } from './country-a/list/size-is-in-kilobytes.ts'
import { specialtyIsTextAlone } from './country-a/list/specialty-is-text-alone.ts'
import { studyTypeInALocalSystem } from './country-a/list/study-type-in-a-local-system.ts'
import { studyTypeOfAnotherProcedure } from './country-a/list/study-type-of-another-procedure.ts'
import { titlesAreOneConstant } from './country-a/list/titles-are-one-constant.ts'
import { filterFaults } from './country-a/list/filter-faults.ts'
import { listFaults } from './country-a/list/list-faults.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries in what the entries of a list carry, and in filters put together [Articles 10 and 11]. */
export const entryMutants: readonly Mutant[] = [
  combinedFiltersAreRefused,
  combinedFiltersDropThePeriod,
  combinedFiltersFindNothing,
  attachmentSizeIsOfTheStudy,
  authorCannotBeRead,
  codesWithoutWords,
  countsAreNotListed,
  countsOfSeriesOnly,
  custodianIsANameAlone,
  custodianOidIsBroken,
  datesInWords,
  entriesAreBare,
  entryWithoutBodySiteAndTitle,
  entryWithoutSize,
  entryWithoutSpecialty,
  entryWithoutStudyType,
  organisationWithoutCountry,
  sizeIsInKilobytes,
  specialtyIsTextAlone,
  studyTypeInALocalSystem,
  studyTypeOfAnotherProcedure,
  titlesAreOneConstant,
  ...filterFaults,
  ...listFaults,
]
