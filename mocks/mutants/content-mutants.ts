import { secondModalityIsMissing } from './country-a/list/second-modality-is-missing.ts'
import { kosIsTruncated } from './country-a/documents/kos-is-truncated.ts'
import { accessionWithoutIssuerInReport } from './country-a/documents/accession-without-issuer-in-report.ts'
import { anotherAccessionInManifest } from './country-a/documents/another-accession-in-manifest.ts'
import { anotherReportIsServed } from './country-a/documents/another-report-is-served.ts'
import { compositionOfAPreliminaryReportSaysFinal } from './country-a/documents/composition-of-a-preliminary-report-says-final.ts'
import { documentIsEmpty } from './country-a/documents/document-is-empty.ts'
import { documentOfAnotherIdentifier } from './country-a/documents/document-of-another-identifier.ts'
import { finalReportSaysPreliminary } from './country-a/documents/final-report-says-preliminary.ts'
import { kosIsAnOctetStream } from './country-a/documents/kos-is-an-octet-stream.ts'
import { kosIsTheFhirManifest } from './country-a/documents/kos-is-the-fhir-manifest.ts'
import { kosOfAnotherStudy } from './country-a/documents/kos-of-another-study.ts'
import { kosUrlIsDead } from './country-a/documents/kos-url-is-dead.ts'
import { manifestInstanceWithoutSopClass } from './country-a/documents/manifest-instance-without-sop-class.ts'
import { manifestInstanceWithoutUid } from './country-a/documents/manifest-instance-without-uid.ts'
import { manifestOfOptionANamesTheNationalStore } from './country-a/documents/manifest-of-option-a-names-the-national-store.ts'
import { manifestOfOptionCNamesTheGateway } from './country-a/documents/manifest-of-option-c-names-the-gateway.ts'
import { manifestWithAnotherGender } from './country-a/documents/manifest-with-another-gender.ts'
import { manifestWithoutInstances } from './country-a/documents/manifest-without-instances.ts'
import { olderVersionIsServed } from './country-a/documents/older-version-is-served.ts'
import { preliminaryReportSaysFinal } from './country-a/documents/preliminary-report-says-final.ts'
import { reportIsAnEmptyBundle } from './country-a/documents/report-is-an-empty-bundle.ts'
import { reportIsPlainJson } from './country-a/documents/report-is-plain-json.ts'
import { reportNamesASecondStudy } from './country-a/documents/report-names-a-second-study.ts'
import { reportOfAnotherStudy } from './country-a/documents/report-of-another-study.ts'
import { reportWithAnotherBirthDate } from './country-a/documents/report-with-another-birth-date.ts'
import { reportWithAnotherFamilyName } from './country-a/documents/report-with-another-family-name.ts'
import { reportWithoutDiagnosticReport } from './country-a/documents/report-without-diagnostic-report.ts'
import { reportWithoutStudy } from './country-a/documents/report-without-study.ts'
import { retrievalUrlIsAPlaceholder } from './country-a/documents/retrieval-url-is-a-placeholder.ts'
import { retrievalUrlIsRelative } from './country-a/documents/retrieval-url-is-relative.ts'
import { retrievalUrlOnAnUnknownHost } from './country-a/documents/retrieval-url-on-an-unknown-host.ts'
import { retrievalUrlOnPlainHttp } from './country-a/documents/retrieval-url-on-plain-http.ts'
import { accessionOfAnotherIssuer } from './country-a/list/accession-of-another-issuer.ts'
import { acquisitionDateIsTheCreation } from './country-a/list/acquisition-date-is-the-creation.ts'
import { badDateIsAServerError } from './country-a/list/bad-date-is-a-server-error.ts'
import { bareCodeFindsNothing } from './country-a/list/bare-code-finds-nothing.ts'
import { bodySiteOfAnotherRegion } from './country-a/list/body-site-of-another-region.ts'
import { commaMeansAnd } from './country-a/list/comma-means-and.ts'
import { emptyListIs404 } from './country-a/list/empty-list-is-404.ts'
import { emptyListIsACollection } from './country-a/list/empty-list-is-a-collection.ts'
import { entryWithoutAcquisitionDate } from './country-a/list/entry-without-acquisition-date.ts'
import { entryWithoutBodySite } from './country-a/list/entry-without-body-site.ts'
import { entryWithoutFormat } from './country-a/list/entry-without-format.ts'
import { entryWithoutModality } from './country-a/list/entry-without-modality.ts'
import { errorsAreHtml } from './country-a/list/errors-are-html.ts'
import { firstProcedureOnly } from './country-a/list/first-procedure-only.ts'
import { firstRegionOnly } from './country-a/list/first-region-only.ts'
import { firstVersionStaysCurrent } from './country-a/list/first-version-stays-current.ts'
import { ignoresAnatomicalRegion } from './country-a/list/ignores-anatomical-region.ts'
import { ignoresCodeSystem } from './country-a/list/ignores-code-system.ts'
import { ignoresCreation } from './country-a/list/ignores-creation.ts'
import { ignoresDate } from './country-a/list/ignores-date.ts'
import { ignoresModalityFilter } from './country-a/list/ignores-modality-filter.ts'
import { ignoresPeriod } from './country-a/list/ignores-period.ts'
import { ignoresStatusFilter } from './country-a/list/ignores-status-filter.ts'
import { ignoresStudyUidFilter } from './country-a/list/ignores-study-uid-filter.ts'
import { ignoresTimeZone } from './country-a/list/ignores-time-zone.ts'
import { latestVersionIsNotPublished } from './country-a/list/latest-version-is-not-published.ts'
import { leaksAnotherPatientsEntries } from './country-a/list/leaks-another-patients-entries.ts'
import { listIsACollection } from './country-a/list/list-is-a-collection.ts'
import { listIsCut } from './country-a/list/list-is-cut.ts'
import { listIsPlainJson } from './country-a/list/list-is-plain-json.ts'
import { lowerBoundaryExclusive } from './country-a/list/lower-boundary-exclusive.ts'
import { manifestOfAReportIsMissing } from './country-a/list/manifest-of-a-report-is-missing.ts'
import { modalityIsAlwaysOther } from './country-a/list/modality-is-always-other.ts'
import { modalityOfAnotherSystem } from './country-a/list/modality-of-another-system.ts'
import { noReportIsListed } from './country-a/list/no-report-is-listed.ts'
import { oneKosIsNotListed } from './country-a/list/one-kos-is-not-listed.ts'
import { pageIsLost } from './country-a/list/page-is-lost.ts'
import { pageIsRepeated } from './country-a/list/page-is-repeated.ts'
import { pagesLoop } from './country-a/list/pages-loop.ts'
import { postGivesNothing } from './country-a/list/post-gives-nothing.ts'
import { postIgnoresFilters } from './country-a/list/post-ignores-filters.ts'
import { procedureFindsNoReport } from './country-a/list/procedure-finds-no-report.ts'
import { reportEntryNamesAForeignStudy } from './country-a/list/report-entry-names-a-foreign-study.ts'
import { reportEntryOfAnotherStudy } from './country-a/list/report-entry-of-another-study.ts'
import { reportEntryWithoutStudy } from './country-a/list/report-entry-without-study.ts'
import { reportsShareAnIdentifier } from './country-a/list/reports-share-an-identifier.ts'
import { secondContentOnAnotherHost } from './country-a/list/second-content-on-another-host.ts'
import { secondContentOnPlainHttp } from './country-a/list/second-content-on-plain-http.ts'
import { selfLinkEchoesTheRequest } from './country-a/list/self-link-echoes-the-request.ts'
import { selfLinkWithoutPatient } from './country-a/list/self-link-without-patient.ts'
import { subjectOfAnotherPatient } from './country-a/list/subject-of-another-patient.ts'
import { supersededVersionsSayCurrent } from './country-a/list/superseded-versions-say-current.ts'
import { totalIsThePageSize } from './country-a/list/total-is-the-page-size.ts'
import { unknownEventSelectsAll } from './country-a/list/unknown-event-selects-all.ts'
import { unknownTypeSelectsAll } from './country-a/list/unknown-type-selects-all.ts'
import { upperBoundaryExclusive } from './country-a/list/upper-boundary-exclusive.ts'
import { boundaryLinesEndByLf } from './country-a/objects/boundary-lines-end-by-lf.ts'
import { fileMetaOfAnotherInstance } from './country-a/objects/file-meta-of-another-instance.ts'
import { firstInstanceComesTwice } from './country-a/objects/first-instance-comes-twice.ts'
import { implicitVrIsPromised } from './country-a/objects/implicit-vr-is-promised.ts'
import { instanceGivesItsSeries } from './country-a/objects/instance-gives-its-series.ts'
import { lastInstanceOfAStudyIsMissing } from './country-a/objects/last-instance-of-a-study-is-missing.ts'
import { leadingZeroInQidoStudyUid } from './country-a/objects/leading-zero-in-qido-study-uid.ts'
import { multipartTypeIsNotQuoted } from './country-a/objects/multipart-type-is-not-quoted.ts'
import { multipartWithoutItsEnd } from './country-a/objects/multipart-without-its-end.ts'
import { nationalStoreAnswers206 } from './country-a/objects/national-store-answers-206.ts'
import { nationalStoreIsDown } from './country-a/objects/national-store-is-down.ts'
import { objectIsCut } from './country-a/objects/object-is-cut.ts'
import { objectsWithoutPreamble } from './country-a/objects/objects-without-preamble.ts'
import { partSaysAnotherTransferSyntax } from './country-a/objects/part-says-another-transfer-syntax.ts'
import { partsAreOctetStreams } from './country-a/objects/parts-are-octet-streams.ts'
import { patientIdOfAnother } from './country-a/objects/patient-id-of-another.ts'
import { secondLocalPatientId } from './country-a/objects/second-local-patient-id.ts'
import { seriesGivesTheWholeStudy } from './country-a/objects/series-gives-the-whole-study.ts'
import { seriesIsPartialContent } from './country-a/objects/series-is-partial-content.ts'
import { seriesUidIsReplaced } from './country-a/objects/series-uid-is-replaced.ts'
import { sopClassOfAnotherModality } from './country-a/objects/sop-class-of-another-modality.ts'
import { studyIsNotAtItsEndpoint } from './country-a/objects/study-is-not-at-its-endpoint.ts'
import { studyUidIsReplaced } from './country-a/objects/study-uid-is-replaced.ts'
import { wadoAnswersJson } from './country-a/objects/wado-answers-json.ts'
import { byteFaults } from './country-a/documents/byte-faults.ts'
import { hashIsOfAnotherDocument } from './country-a/list/hash-is-of-another-document.ts'
import { boundaryIsInTheData, foreignObjectFaults } from './country-a/objects/foreign-object-faults.ts'
import { wrongStudyFaults } from './country-a/linkage/wrong-study-faults.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries in what they list and hand out: lists, documents, objects. */
export const contentMutants: readonly Mutant[] = [
  secondModalityIsMissing,
  kosIsTruncated,
  ...foreignObjectFaults,
  ...wrongStudyFaults,
  boundaryIsInTheData,
  ...byteFaults,
  hashIsOfAnotherDocument,
  accessionWithoutIssuerInReport,
  anotherAccessionInManifest,
  anotherReportIsServed,
  compositionOfAPreliminaryReportSaysFinal,
  documentIsEmpty,
  documentOfAnotherIdentifier,
  finalReportSaysPreliminary,
  kosIsAnOctetStream,
  kosIsTheFhirManifest,
  kosOfAnotherStudy,
  kosUrlIsDead,
  manifestInstanceWithoutSopClass,
  manifestInstanceWithoutUid,
  manifestOfOptionANamesTheNationalStore,
  manifestOfOptionCNamesTheGateway,
  manifestWithAnotherGender,
  manifestWithoutInstances,
  olderVersionIsServed,
  preliminaryReportSaysFinal,
  reportIsAnEmptyBundle,
  reportIsPlainJson,
  reportNamesASecondStudy,
  reportOfAnotherStudy,
  reportWithAnotherBirthDate,
  reportWithAnotherFamilyName,
  reportWithoutDiagnosticReport,
  reportWithoutStudy,
  retrievalUrlIsAPlaceholder,
  retrievalUrlIsRelative,
  retrievalUrlOnAnUnknownHost,
  retrievalUrlOnPlainHttp,
  accessionOfAnotherIssuer,
  acquisitionDateIsTheCreation,
  badDateIsAServerError,
  bareCodeFindsNothing,
  bodySiteOfAnotherRegion,
  commaMeansAnd,
  emptyListIs404,
  emptyListIsACollection,
  entryWithoutAcquisitionDate,
  entryWithoutBodySite,
  entryWithoutFormat,
  entryWithoutModality,
  errorsAreHtml,
  firstProcedureOnly,
  firstRegionOnly,
  firstVersionStaysCurrent,
  ignoresAnatomicalRegion,
  ignoresCodeSystem,
  ignoresCreation,
  ignoresDate,
  ignoresModalityFilter,
  ignoresPeriod,
  ignoresStatusFilter,
  ignoresStudyUidFilter,
  ignoresTimeZone,
  latestVersionIsNotPublished,
  leaksAnotherPatientsEntries,
  listIsACollection,
  listIsCut,
  listIsPlainJson,
  lowerBoundaryExclusive,
  manifestOfAReportIsMissing,
  modalityIsAlwaysOther,
  modalityOfAnotherSystem,
  noReportIsListed,
  oneKosIsNotListed,
  pageIsLost,
  pageIsRepeated,
  pagesLoop,
  postGivesNothing,
  postIgnoresFilters,
  procedureFindsNoReport,
  reportEntryNamesAForeignStudy,
  reportEntryOfAnotherStudy,
  reportEntryWithoutStudy,
  reportsShareAnIdentifier,
  secondContentOnAnotherHost,
  secondContentOnPlainHttp,
  selfLinkEchoesTheRequest,
  selfLinkWithoutPatient,
  subjectOfAnotherPatient,
  supersededVersionsSayCurrent,
  totalIsThePageSize,
  unknownEventSelectsAll,
  unknownTypeSelectsAll,
  upperBoundaryExclusive,
  boundaryLinesEndByLf,
  fileMetaOfAnotherInstance,
  firstInstanceComesTwice,
  implicitVrIsPromised,
  instanceGivesItsSeries,
  lastInstanceOfAStudyIsMissing,
  leadingZeroInQidoStudyUid,
  multipartTypeIsNotQuoted,
  multipartWithoutItsEnd,
  nationalStoreAnswers206,
  nationalStoreIsDown,
  objectIsCut,
  objectsWithoutPreamble,
  partSaysAnotherTransferSyntax,
  partsAreOctetStreams,
  patientIdOfAnother,
  secondLocalPatientId,
  seriesGivesTheWholeStudy,
  seriesIsPartialContent,
  seriesUidIsReplaced,
  sopClassOfAnotherModality,
  studyIsNotAtItsEndpoint,
  studyUidIsReplaced,
  wadoAnswersJson,
]
