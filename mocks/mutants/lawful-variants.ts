import { reportsWithoutInsurance } from './lawful/reports-without-insurance.ts'
import { objectsWithoutSide } from './lawful/objects-without-side.ts'
import { reportsWithoutSpecimens } from './lawful/reports-without-specimens.ts'
import { doseIsAbsentWithAReason } from './lawful/dose-is-absent-with-a-reason.ts'
import { pdfIsAScan } from './lawful/pdf-is-a-scan.ts'
import { ncpApiReportsAreTypedAsStudies } from './lawful/ncp-api-reports-are-typed-as-studies.ts'
import { bareIdentifiers } from './lawful/bare-identifiers.ts'
import { chunkedAnswers } from './lawful/chunked-answers.ts'
import { documentsInJsonAlone } from './lawful/documents-in-json-alone.ts'
import { elementsAreIgnored } from './lawful/elements-are-ignored.ts'
import { entriesOfTheEuApiProfile } from './lawful/entries-of-the-eu-api-profile.ts'
import { manifestsOfKnownSize } from './lawful/manifests-of-known-size.ts'
import { reportEntriesOfNoProfile } from './lawful/report-entries-of-no-profile.ts'
import { fhirVersionInContentType } from './lawful/fhir-version-in-content-type.ts'
import { furtherExtensions } from './lawful/further-extensions.ts'
import { listsWithoutTotal } from './lawful/lists-without-total.ts'
import { localPatientIds } from './lawful/local-patient-ids.ts'
import { modalitiesWithKeyObjects } from './lawful/modalities-with-key-objects.ts'
import { multipartInOtherWords } from './lawful/multipart-in-other-words.ts'
import { noAuditTrail } from './lawful/no-audit-trail.ts'
import { noMatchOperation } from './lawful/no-match-operation.ts'
import { noValidators } from './lawful/no-validators.ts'
import { noStudyRecords } from './lawful/no-study-records.ts'
import { objectsInAnotherOrder } from './lawful/objects-in-another-order.ts'
import { oldestFirst } from './lawful/oldest-first.ts'
import { opaqueTokens } from './lawful/opaque-tokens.ts'
import { pagesOfSeven } from './lawful/pages-of-seven.ts'
import { qidoWithoutMatchIs204 } from './lawful/qido-without-match-is-204.ts'
import { relativeAttachmentUrls } from './lawful/relative-attachment-urls.ts'
import { selfLinkByPatient } from './lawful/self-link-by-patient.ts'
import { severalPatientsAreNone } from './lawful/several-patients-are-none.ts'
import { storeHasMoreThanTheManifest } from './lawful/store-has-more-than-the-manifest.ts'
import { strictSearch } from './lawful/strict-search.ts'
import { supersededIsNotListed } from './lawful/superseded-is-not-listed.ts'
import { twoBodySites } from './lawful/two-body-sites.ts'
import { unknownDomainIs404 } from './lawful/unknown-domain-is-404.ts'
import { imagingVariants } from './imaging-variants.ts'
import { viewerPageAtTheOneTimeUrl } from './lawful/viewer-page-at-the-one-time-url.ts'
import { launchAnswersByLocationAlone } from './lawful/launch-answers-by-location-alone.ts'
import { viewerInEnglishAlone } from './lawful/viewer-in-english-alone.ts'
import { viewerRefusesBy404 } from './lawful/viewer-refuses-by-404.ts'
import { strictCookieAndPrivatePages } from './lawful/strict-cookie-and-private-pages.ts'
import { viewerImagesAreJpeg } from './lawful/viewer-images-are-jpeg.ts'
import { kosWithoutDisplayUri } from './lawful/kos-without-display-uri.ts'
import { reportWithoutASectionOfTheStudy } from './lawful/report-without-a-section-of-the-study.ts'
import { xmlWithPrefix } from './lawful/xml-with-prefix.ts'
import { ncpApiReportsByUrl } from './lawful/ncp-api-reports-by-url.ts'
import { ncpApiManifestsInline } from './lawful/ncp-api-manifests-inline.ts'
import { furtherAlgorithmsAreListed } from './lawful/further-algorithms-are-listed.ts'
import { furtherParameterIsApplied } from './lawful/further-parameter-is-applied.ts'
import { readingVariants } from './reading-variants.ts'
import { serverVariants } from './server-variants.ts'
import { studyTypesInLoinc } from './lawful/study-types-in-loinc.ts'
import type { LawfulVariant } from './mutant.ts'

/** Countries that differ from the reference lawfully. */
export const lawfulVariants: readonly LawfulVariant[] = [
  bareIdentifiers,
  chunkedAnswers,
  documentsInJsonAlone,
  elementsAreIgnored,
  fhirVersionInContentType,
  furtherExtensions,
  listsWithoutTotal,
  localPatientIds,
  modalitiesWithKeyObjects,
  multipartInOtherWords,
  noAuditTrail,
  noMatchOperation,
  noValidators,
  noStudyRecords,
  objectsInAnotherOrder,
  oldestFirst,
  opaqueTokens,
  pagesOfSeven,
  qidoWithoutMatchIs204,
  relativeAttachmentUrls,
  selfLinkByPatient,
  severalPatientsAreNone,
  storeHasMoreThanTheManifest,
  strictSearch,
  supersededIsNotListed,
  twoBodySites,
  unknownDomainIs404,
  ncpApiManifestsInline,
  ncpApiReportsByUrl,
  ...imagingVariants,
  kosWithoutDisplayUri,
  viewerImagesAreJpeg,
  strictCookieAndPrivatePages,
  viewerRefusesBy404,
  viewerInEnglishAlone,
  launchAnswersByLocationAlone,
  viewerPageAtTheOneTimeUrl,
  xmlWithPrefix,
  entriesOfTheEuApiProfile,
  manifestsOfKnownSize,
  reportEntriesOfNoProfile,
  reportWithoutASectionOfTheStudy,
  ...readingVariants,
  furtherAlgorithmsAreListed,
  furtherParameterIsApplied,
  studyTypesInLoinc,
  reportsWithoutInsurance,
  reportsWithoutSpecimens,
  objectsWithoutSide,
  doseIsAbsentWithAReason,
  pdfIsAScan,
  ncpApiReportsAreTypedAsStudies,
  ...serverVariants,
]
