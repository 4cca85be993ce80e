import { requesterWithoutSpecialty } from './country-a/report/requester-without-specialty.ts'
import { reportWithoutHistorySection } from './country-a/report/report-without-history-section.ts'
import { reportStudyWithoutUid } from './country-a/report/report-study-without-uid.ts'
import { emptySectionWithoutReason } from './country-a/report/empty-section-without-reason.ts'
import { coverageOfAnotherPerson } from './country-a/report/coverage-of-another-person.ts'
import { genderOfItsOwn } from './country-a/report/gender-of-its-own.ts'
import { codedObservationIsText } from './country-a/report/coded-observation-is-text.ts'
import { quantityWithoutUnitSystem } from './country-a/report/quantity-without-unit-system.ts'
import { conclusionInCodesAlone } from './country-a/report/conclusion-in-codes-alone.ts'
import { comparisonIsWordsAlone } from './country-a/report/comparison-is-words-alone.ts'
import { comparisonIsAReport } from './country-a/report/comparison-is-a-report.ts'
import { specimenCodesWithoutWords } from './country-a/report/specimen-codes-without-words.ts'
import { compositionWithoutLanguage } from './country-a/report/composition-without-language.ts'
import { sectionWithoutText } from './country-a/report/section-without-text.ts'
import { unmappedCodeIsDropped } from './country-a/report/unmapped-code-is-dropped.ts'
import { transcodingDropsTheOriginal } from './country-a/report/transcoding-drops-the-original.ts'
import { mappingMovesTheTimeOfIssue } from './country-a/report/mapping-moves-the-time-of-issue.ts'
import { reportOfAnUnknownType } from './country-a/report/report-of-an-unknown-type.ts'
import { reportIsTypedAsAStudy } from './country-a/report/report-is-typed-as-a-study.ts'
import { keyImagesWithoutView } from './country-a/report/key-images-without-view.ts'
import { keyImagesAreEmpty } from './country-a/report/key-images-are-empty.ts'
import { documentsOfTheirConclusionAlone } from './country-a/report/documents-of-their-conclusion-alone.ts'
import { manifestWithTwoStudyUids } from './country-a/report/manifest-with-two-study-uids.ts'
import { manifestWithoutStudyUid } from './country-a/report/manifest-without-study-uid.ts'
import { manifestWithoutSeriesCount } from './country-a/report/manifest-without-series-count.ts'
import { seriesCountIsTooSmall } from './country-a/report/series-count-is-too-small.ts'
import { manifestWithoutInstanceCounts } from './country-a/report/manifest-without-instance-counts.ts'
import { instanceCountsAreTooSmall } from './country-a/report/instance-counts-are-too-small.ts'
import { studyCountIsNotTheSum } from './country-a/report/study-count-is-not-the-sum.ts'
import { endpointWithoutPayloadType } from './country-a/report/endpoint-without-payload-type.ts'
import { pdfOfAnotherReport } from './country-a/report/pdf-of-another-report.ts'
import { pdfWithAnotherConclusion } from './country-a/report/pdf-with-another-conclusion.ts'
import { pdfSaysPreliminary } from './country-a/report/pdf-says-preliminary.ts'
import { issuedTokenOpensNothing } from './country-a/report/issued-token-opens-nothing.ts'
import { countsChangePlaces } from './country-a/report/counts-change-places.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries in what their reports and manifests say. */
export const reportMutants: readonly Mutant[] = [
  requesterWithoutSpecialty,
  reportWithoutHistorySection,
  reportStudyWithoutUid,
  emptySectionWithoutReason,
  coverageOfAnotherPerson,
  genderOfItsOwn,
  codedObservationIsText,
  quantityWithoutUnitSystem,
  conclusionInCodesAlone,
  comparisonIsWordsAlone,
  comparisonIsAReport,
  specimenCodesWithoutWords,
  compositionWithoutLanguage,
  sectionWithoutText,
  unmappedCodeIsDropped,
  transcodingDropsTheOriginal,
  mappingMovesTheTimeOfIssue,
  reportOfAnUnknownType,
  reportIsTypedAsAStudy,
  keyImagesWithoutView,
  keyImagesAreEmpty,
  documentsOfTheirConclusionAlone,
  manifestWithTwoStudyUids,
  manifestWithoutStudyUid,
  manifestWithoutSeriesCount,
  seriesCountIsTooSmall,
  manifestWithoutInstanceCounts,
  instanceCountsAreTooSmall,
  studyCountIsNotTheSum,
  endpointWithoutPayloadType,
  pdfOfAnotherReport,
  pdfWithAnotherConclusion,
  pdfSaysPreliminary,
  issuedTokenOpensNothing,
  countsChangePlaces,
]
