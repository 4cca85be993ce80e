import { accessionSearchIgnoresTheIssuer } from './country-a/linkage/accession-search-ignores-the-issuer.ts'
import { accessionWithoutIssuerInTheList } from './country-a/linkage/accession-without-issuer-in-the-list.ts'
import { birthDateIsTheYear } from './country-a/linkage/birth-date-is-the-year.ts'
import { deviceAuthorIsLeftOut } from './country-a/linkage/device-author-is-left-out.ts'
import { entriesWithoutFurtherMetadata } from './country-a/linkage/entries-without-further-metadata.ts'
import { entryDateIsTheAcquisition } from './country-a/linkage/entry-date-is-the-acquisition.ts'
import { firstRecipientAlone } from './country-a/linkage/first-recipient-alone.ts'
import { firstSurnameOnly } from './country-a/linkage/first-surname-only.ts'
import { insuranceNumberOfAnotherSystem } from './country-a/linkage/insurance-number-of-another-system.ts'
import { insuredPatientHasNoList } from './country-a/linkage/insured-patient-has-no-list.ts'
import { insuredPatientWithoutNumber } from './country-a/linkage/insured-patient-without-number.ts'
import { jointReportRefersToOneStudy } from './country-a/linkage/joint-report-refers-to-one-study.ts'
import { manifestNamesOneModality } from './country-a/linkage/manifest-names-one-modality.ts'
import { manifestOfTheSecondStudyIsMissing } from './country-a/linkage/manifest-of-the-second-study-is-missing.ts'
import { manifestStartsInAnotherZone } from './country-a/linkage/manifest-starts-in-another-zone.ts'
import { manifestsWithoutWaveforms } from './country-a/linkage/manifests-without-waveforms.ts'
import { preliminaryIsFinalInTheList } from './country-a/linkage/preliminary-is-final-in-the-list.ts'
import { reasonInWordsIsLeftOut } from './country-a/linkage/reason-in-words-is-left-out.ts'
import { reportAndManifestInOneEntry } from './country-a/linkage/report-and-manifest-in-one-entry.ts'
import { reportLacksItsSecondOrder } from './country-a/linkage/report-lacks-its-second-order.ts'
import { reportOfADeletedStudyNamesAnother } from './country-a/linkage/report-of-a-deleted-study-names-another.ts'
import { retractedReportHasAFinalComposition } from './country-a/linkage/retracted-report-has-a-final-composition.ts'
import { secondIdentifierHasNoSystem } from './country-a/linkage/second-identifier-has-no-system.ts'
import { secondReadingIsNotListed } from './country-a/linkage/second-reading-is-not-listed.ts'
import { secondReadingNamesAnotherStudy } from './country-a/linkage/second-reading-names-another-study.ts'
import { seriesOfAPetCtAreAllCt } from './country-a/linkage/series-of-a-pet-ct-are-all-ct.ts'
import { slidesAreNotListed } from './country-a/linkage/slides-are-not-listed.ts'
import { structuredReportWithoutResults } from './country-a/linkage/structured-report-without-results.ts'
import type { Mutant } from './mutant.ts'

/** Faults with the awkward cases of the catalogue: linkage, versions, identities, moments. */
export const catalogueMutants: readonly Mutant[] = [
  accessionSearchIgnoresTheIssuer,
  accessionWithoutIssuerInTheList,
  birthDateIsTheYear,
  deviceAuthorIsLeftOut,
  entriesWithoutFurtherMetadata,
  entryDateIsTheAcquisition,
  firstRecipientAlone,
  firstSurnameOnly,
  insuranceNumberOfAnotherSystem,
  insuredPatientHasNoList,
  insuredPatientWithoutNumber,
  jointReportRefersToOneStudy,
  manifestNamesOneModality,
  manifestOfTheSecondStudyIsMissing,
  manifestStartsInAnotherZone,
  manifestsWithoutWaveforms,
  preliminaryIsFinalInTheList,
  reasonInWordsIsLeftOut,
  reportAndManifestInOneEntry,
  reportLacksItsSecondOrder,
  reportOfADeletedStudyNamesAnother,
  retractedReportHasAFinalComposition,
  secondIdentifierHasNoSystem,
  secondReadingIsNotListed,
  secondReadingNamesAnotherStudy,
  seriesOfAPetCtAreAllCt,
  slidesAreNotListed,
  structuredReportWithoutResults,
]
