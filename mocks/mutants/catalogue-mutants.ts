import { accessionSearchIgnoresTheIssuer } from './country-a/linkage/accession-search-ignores-the-issuer.ts'
import { accessionWithoutIssuerInTheList } from './country-a/linkage/accession-without-issuer-in-the-list.ts'
import { birthDateIsTheYear } from './country-a/linkage/birth-date-is-the-year.ts'
import { entriesWithoutFurtherMetadata } from './country-a/linkage/entries-without-further-metadata.ts'
import { entryDateIsTheAcquisition } from './country-a/linkage/entry-date-is-the-acquisition.ts'
import { firstSurnameOnly } from './country-a/linkage/first-surname-only.ts'
import { insuranceNumberOfAnotherSystem } from './country-a/linkage/insurance-number-of-another-system.ts'
import { insuredPatientHasNoList } from './country-a/linkage/insured-patient-has-no-list.ts'
import { insuredPatientWithoutNumber } from './country-a/linkage/insured-patient-without-number.ts'
import { jointReportRefersToOneStudy } from './country-a/linkage/joint-report-refers-to-one-study.ts'
import { manifestOfTheSecondStudyIsMissing } from './country-a/linkage/manifest-of-the-second-study-is-missing.ts'
import { manifestStartsInAnotherZone } from './country-a/linkage/manifest-starts-in-another-zone.ts'
import { preliminaryIsFinalInTheList } from './country-a/linkage/preliminary-is-final-in-the-list.ts'
import { reportAndManifestInOneEntry } from './country-a/linkage/report-and-manifest-in-one-entry.ts'
import { reportLacksItsSecondOrder } from './country-a/linkage/report-lacks-its-second-order.ts'
import { reportOfADeletedStudyNamesAnother } from './country-a/linkage/report-of-a-deleted-study-names-another.ts'
import { retractedReportHasAFinalComposition } from './country-a/linkage/retracted-report-has-a-final-composition.ts'
import { secondIdentifierHasNoSystem } from './country-a/linkage/second-identifier-has-no-system.ts'
import { secondReadingIsNotListed } from './country-a/linkage/second-reading-is-not-listed.ts'
import { secondReadingNamesAnotherStudy } from './country-a/linkage/second-reading-names-another-study.ts'
import { structuredReportWithoutResults } from './country-a/linkage/structured-report-without-results.ts'
import type { Mutant } from './mutant.ts'

/** Faults with the awkward cases of the catalogue: linkage, versions, identities, moments. */
export const catalogueMutants: readonly Mutant[] = [
  accessionSearchIgnoresTheIssuer,
  accessionWithoutIssuerInTheList,
  birthDateIsTheYear,
  entriesWithoutFurtherMetadata,
  entryDateIsTheAcquisition,
  firstSurnameOnly,
  insuranceNumberOfAnotherSystem,
  insuredPatientHasNoList,
  insuredPatientWithoutNumber,
  jointReportRefersToOneStudy,
  manifestOfTheSecondStudyIsMissing,
  manifestStartsInAnotherZone,
  preliminaryIsFinalInTheList,
  reportAndManifestInOneEntry,
  reportLacksItsSecondOrder,
  reportOfADeletedStudyNamesAnother,
  retractedReportHasAFinalComposition,
  secondIdentifierHasNoSystem,
  secondReadingIsNotListed,
  secondReadingNamesAnotherStudy,
  structuredReportWithoutResults,
]
