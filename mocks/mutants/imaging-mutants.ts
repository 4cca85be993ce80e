import { framesComeFromTheLast } from './country-a/frames/frames-come-from-the-last.ts'
import { framesCountFromZero } from './country-a/frames/frames-count-from-zero.ts'
import { framesOfAnotherStudy } from './country-a/frames/frames-of-another-study.ts'
import { onlyTheFirstFrameComes } from './country-a/frames/only-the-first-frame-comes.ts'
import { missingFrameIsTheLast } from './country-a/frames/missing-frame-is-the-last.ts'
import { brokenFrameListIsAServerError } from './country-a/frames/broken-frame-list-is-a-server-error.ts'
import { framesSayTheyAreDicom } from './country-a/frames/frames-say-they-are-dicom.ts'
import { framesAreCut } from './country-a/frames/frames-are-cut.ts'
import { renderedShowsAnotherPatient } from './country-a/rendered/rendered-shows-another-patient.ts'
import { renderedFrameIsAlwaysTheFirst } from './country-a/rendered/rendered-frame-is-always-the-first.ts'
import { renderedFrameIsTheNext } from './country-a/rendered/rendered-frame-is-the-next.ts'
import { renderedPngIsCalledJpeg } from './country-a/rendered/rendered-png-is-called-jpeg.ts'
import { renderedJpegWhateverIsAsked } from './country-a/rendered/rendered-jpeg-whatever-is-asked.ts'
import { renderedImageIsCut } from './country-a/rendered/rendered-image-is-cut.ts'
import { renderedStudyIsOneImage } from './country-a/rendered/rendered-study-is-one-image.ts'
import { missingRenderedFrameIsTheFirst } from './country-a/rendered/missing-rendered-frame-is-the-first.ts'
import { renderedIgnoresViewport } from './country-a/rendered/rendered-ignores-viewport.ts'
import { renderedIgnoresWindow } from './country-a/rendered/rendered-ignores-window.ts'
import { renderedIgnoresQuality } from './country-a/rendered/rendered-ignores-quality.ts'
import { viewportIsStretchedToTwice } from './country-a/rendered/viewport-is-stretched-to-twice.ts'
import { badRenderingParameterIsIgnored } from './country-a/rendered/bad-rendering-parameter-is-ignored.ts'
import { thumbnailOfAnotherPatient } from './country-a/rendered/thumbnail-of-another-patient.ts'
import { thumbnailOfAnInstanceIsItsNeighbours } from './country-a/rendered/thumbnail-of-an-instance-is-its-neighbours.ts'
import { thumbnailIsPng } from './country-a/rendered/thumbnail-is-png.ts'
import { thumbnailOfASeriesIsAServerError } from './country-a/rendered/thumbnail-of-a-series-is-a-server-error.ts'
import { metadataOfAnotherInstance } from './country-a/metadata/metadata-of-another-instance.ts'
import { metadataOfAStudyLackASeries } from './country-a/metadata/metadata-of-a-study-lack-a-series.ts'
import { metadataWithAnotherModality } from './country-a/metadata/metadata-with-another-modality.ts'
import { metadataWithAnotherPatientId } from './country-a/metadata/metadata-with-another-patient-id.ts'
import { metadataArePlainText } from './country-a/metadata/metadata-are-plain-text.ts'
import { jsonForXmlMetadata } from './country-a/metadata/json-for-xml-metadata.ts'
import { bulkDataUriOnAnotherHost } from './country-a/metadata/bulk-data-uri-on-another-host.ts'
import { bulkDataOfAnotherStudy } from './country-a/metadata/bulk-data-of-another-study.ts'
import { bulkDataAreCut } from './country-a/metadata/bulk-data-are-cut.ts'
import { bulkDataUriIsDead } from './country-a/metadata/bulk-data-uri-is-dead.ts'
import { bulkDataSayTheyAreDicom } from './country-a/metadata/bulk-data-say-they-are-dicom.ts'
import { objectsWithoutAcceptAre400 } from './country-a/accept/objects-without-accept-are-400.ts'
import { wildCardGivesJson } from './country-a/accept/wild-card-gives-json.ts'
import { onlyTheFirstRangeCounts } from './country-a/accept/only-the-first-range-counts.ts'
import { qualityZeroIsIgnored } from './country-a/accept/quality-zero-is-ignored.ts'
import { singlePartSaysMultipart } from './country-a/accept/single-part-says-multipart.ts'
import { singlePartIsAnotherInstance } from './country-a/accept/single-part-is-another-instance.ts'
import { pageForWhatIsNotServed } from './country-a/accept/page-for-what-is-not-served.ts'
import { jpeg2000IsPromised } from './country-a/accept/jpeg-2000-is-promised.ts'
import { notAcceptableIs400 } from './country-a/accept/not-acceptable-is-400.ts'
import { acceptParameterIsIgnored } from './country-a/accept/accept-parameter-is-ignored.ts'
import { unknownInstanceIsEmpty } from './country-a/accept/unknown-instance-is-empty.ts'
import { unknownSeriesIsTheStudy } from './country-a/accept/unknown-series-is-the-study.ts'
import { malformedUidIsAServerError } from './country-a/accept/malformed-uid-is-a-server-error.ts'
import { malformedAcceptIsAServerError } from './country-a/accept/malformed-accept-is-a-server-error.ts'
import { errorNamesThePatient } from './country-a/accept/error-names-the-patient.ts'
import { refusalNamesThePatientInAHeader } from './country-a/accept/refusal-names-the-patient-in-a-header.ts'
import { postIsAnsweredBy200 } from './country-a/accept/post-is-answered-by-200.ts'
import { framesOpenWithoutToken } from './country-a/access/frames-open-without-token.ts'
import { renderedImagesOpenWithoutToken } from './country-a/access/rendered-images-open-without-token.ts'
import { thumbnailsOpenWithoutToken } from './country-a/access/thumbnails-open-without-token.ts'
import { metadataOpenWithoutToken } from './country-a/access/metadata-open-without-token.ts'
import { bulkDataOpenWithoutToken } from './country-a/access/bulk-data-open-without-token.ts'
import { renderedImagesOpenByAnExpiredToken } from './country-a/access/rendered-images-open-by-an-expired-token.ts'
import { metadataOpenByTheFhirToken } from './country-a/access/metadata-open-by-the-fhir-token.ts'
import { thumbnailsOpenForAnotherPatient } from './country-a/access/thumbnails-open-for-another-patient.ts'
import { framesOpenByTheTokenOfAnotherStudy } from './country-a/access/frames-open-by-the-token-of-another-study.ts'
import { renderedImagesOpenByTheTokenOfAnotherStudy } from './country-a/access/rendered-images-open-by-the-token-of-another-study.ts'
import { imagingChannelIgnoresTheStudyOfAToken } from './country-a/access/imaging-channel-ignores-the-study-of-a-token.ts'
import { imagingChannelIgnoresThePatientOfAToken } from './country-a/access/imaging-channel-ignores-the-patient-of-a-token.ts'
import { searchIgnoresTheAccessionNumber } from './country-a/search/search-ignores-the-accession-number.ts'
import { searchIgnoresTheModalityOfStudies } from './country-a/search/search-ignores-the-modality-of-studies.ts'
import { searchReadsADateRangeAsItsBeginning } from './country-a/search/search-reads-a-date-range-as-its-beginning.ts'
import { searchLeavesOutTheLastDay } from './country-a/search/search-leaves-out-the-last-day.ts'
import { searchTakesWildCardsLiterally } from './country-a/search/search-takes-wild-cards-literally.ts'
import { searchReadsTheFirstUidOfAList } from './country-a/search/search-reads-the-first-uid-of-a-list.ts'
import { searchIgnoresKeysOfSeries } from './country-a/search/search-ignores-keys-of-series.ts'
import { searchIgnoresKeysOfInstances } from './country-a/search/search-ignores-keys-of-instances.ts'
import { studiesWithoutModalities } from './country-a/search/studies-without-modalities.ts'
import { seriesWithoutModality } from './country-a/search/series-without-modality.ts'
import { instancesWithoutSopClass } from './country-a/search/instances-without-sop-class.ts'
import { studyCountOfInstancesIsTheSeriesCount } from './country-a/search/study-count-of-instances-is-the-series-count.ts'
import { includefieldIsIgnored } from './country-a/search/includefield-is-ignored.ts'
import { limitIsIgnored } from './country-a/search/limit-is-ignored.ts'
import { offsetCountsPages } from './country-a/search/offset-counts-pages.ts'
import { fuzzyMatchingIsIgnoredInSilence } from './country-a/search/fuzzy-matching-is-ignored-in-silence.ts'
import { unknownKeyFindsNothing } from './country-a/search/unknown-key-finds-nothing.ts'
import { badLimitIsIgnored } from './country-a/search/bad-limit-is-ignored.ts'
import { searchListsEveryStudyOfThePatient } from './country-a/search/search-lists-every-study-of-the-patient.ts'
import { searchFaults } from './country-a/search/search-faults.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries in what their imaging channels give beside whole objects: frames, images, metadata, search. */
export const imagingMutants: readonly Mutant[] = [
  framesComeFromTheLast,
  framesCountFromZero,
  framesOfAnotherStudy,
  onlyTheFirstFrameComes,
  missingFrameIsTheLast,
  brokenFrameListIsAServerError,
  framesSayTheyAreDicom,
  framesAreCut,
  renderedShowsAnotherPatient,
  renderedFrameIsAlwaysTheFirst,
  renderedFrameIsTheNext,
  renderedPngIsCalledJpeg,
  renderedJpegWhateverIsAsked,
  renderedImageIsCut,
  renderedStudyIsOneImage,
  missingRenderedFrameIsTheFirst,
  renderedIgnoresViewport,
  renderedIgnoresWindow,
  renderedIgnoresQuality,
  viewportIsStretchedToTwice,
  badRenderingParameterIsIgnored,
  thumbnailOfAnotherPatient,
  thumbnailOfAnInstanceIsItsNeighbours,
  thumbnailIsPng,
  thumbnailOfASeriesIsAServerError,
  metadataOfAnotherInstance,
  metadataOfAStudyLackASeries,
  metadataWithAnotherModality,
  metadataWithAnotherPatientId,
  metadataArePlainText,
  jsonForXmlMetadata,
  bulkDataUriOnAnotherHost,
  bulkDataOfAnotherStudy,
  bulkDataAreCut,
  bulkDataUriIsDead,
  bulkDataSayTheyAreDicom,
  objectsWithoutAcceptAre400,
  wildCardGivesJson,
  onlyTheFirstRangeCounts,
  qualityZeroIsIgnored,
  singlePartSaysMultipart,
  singlePartIsAnotherInstance,
  pageForWhatIsNotServed,
  jpeg2000IsPromised,
  notAcceptableIs400,
  acceptParameterIsIgnored,
  unknownInstanceIsEmpty,
  unknownSeriesIsTheStudy,
  malformedUidIsAServerError,
  malformedAcceptIsAServerError,
  errorNamesThePatient,
  refusalNamesThePatientInAHeader,
  postIsAnsweredBy200,
  framesOpenWithoutToken,
  renderedImagesOpenWithoutToken,
  thumbnailsOpenWithoutToken,
  metadataOpenWithoutToken,
  bulkDataOpenWithoutToken,
  renderedImagesOpenByAnExpiredToken,
  metadataOpenByTheFhirToken,
  thumbnailsOpenForAnotherPatient,
  framesOpenByTheTokenOfAnotherStudy,
  renderedImagesOpenByTheTokenOfAnotherStudy,
  imagingChannelIgnoresTheStudyOfAToken,
  imagingChannelIgnoresThePatientOfAToken,
  searchIgnoresTheAccessionNumber,
  searchIgnoresTheModalityOfStudies,
  searchReadsADateRangeAsItsBeginning,
  searchLeavesOutTheLastDay,
  searchTakesWildCardsLiterally,
  searchReadsTheFirstUidOfAList,
  searchIgnoresKeysOfSeries,
  searchIgnoresKeysOfInstances,
  studiesWithoutModalities,
  seriesWithoutModality,
  instancesWithoutSopClass,
  studyCountOfInstancesIsTheSeriesCount,
  includefieldIsIgnored,
  limitIsIgnored,
  offsetCountsPages,
  fuzzyMatchingIsIgnoredInSilence,
  unknownKeyFindsNothing,
  badLimitIsIgnored,
  searchListsEveryStudyOfThePatient,
  ...searchFaults,
]
