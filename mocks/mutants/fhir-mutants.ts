import { certainMatchIsProbable } from './country-a/match/certain-match-is-probable.ts'
import { firstCandidateOnly } from './country-a/match/first-candidate-only.ts'
import { malformedMatchIsEmpty } from './country-a/match/malformed-match-is-empty.ts'
import { matchFindsNobody } from './country-a/match/match-finds-nobody.ts'
import { matchGuessesAmongTheTwins } from './country-a/match/match-guesses-among-the-twins.ts'
import { matchOfNobodyIs404 } from './country-a/match/match-of-nobody-is-404.ts'
import { matchWithoutScore } from './country-a/match/match-without-score.ts'
import { nearMatchIsCertain } from './country-a/match/near-match-is-certain.ts'
import { scoreInPercent } from './country-a/match/score-in-percent.ts'
import { auditCannotBeCorrelated } from './country-a/audit/audit-cannot-be-correlated.ts'
import { auditLosesTheRequestId } from './country-a/audit/audit-loses-the-request-id.ts'
import { auditNamesTheClient } from './country-a/audit/audit-names-the-client.ts'
import { auditOfAnotherPatient } from './country-a/audit/audit-of-another-patient.ts'
import { auditOpensToAnyToken } from './country-a/audit/audit-opens-to-any-token.ts'
import { auditQueryInPlainText } from './country-a/audit/audit-query-in-plain-text.ts'
import { auditSaysExecuteForReads } from './country-a/audit/audit-says-execute-for-reads.ts'
import { auditSaysFailure } from './country-a/audit/audit-says-failure.ts'
import { auditWithoutJti } from './country-a/audit/audit-without-jti.ts'
import { auditWithoutPurpose } from './country-a/audit/audit-without-purpose.ts'
import { auditWithoutServer } from './country-a/audit/audit-without-server.ts'
import { declaredTrailIs404 } from './country-a/audit/declared-trail-is-404.ts'
import { opensAnotherPatientsTrail } from './country-a/audit/opens-another-patients-trail.ts'
import { retrievalIsNotAudited } from './country-a/audit/retrieval-is-not-audited.ts'
import { studyRetrievalIsNotAudited } from './country-a/audit/study-retrieval-is-not-audited.ts'
import { formatParameterIsIgnored } from './country-a/xml/format-parameter-is-ignored.ts'
import { xmlCapabilitiesSayLess } from './country-a/xml/xml-capabilities-say-less.ts'
import { xmlDocumentWithoutNarrative } from './country-a/xml/xml-document-without-narrative.ts'
import { xmlElementsOutOfOrder } from './country-a/xml/xml-elements-out-of-order.ts'
import { xmlErrorIsABundle } from './country-a/xml/xml-error-is-a-bundle.ts'
import { xmlHasADoctype } from './country-a/xml/xml-has-a-doctype.ts'
import { xmlHasAnEntity } from './country-a/xml/xml-has-an-entity.ts'
import { xmlIs406 } from './country-a/xml/xml-is-406.ts'
import { xmlIsAnotherPatient } from './country-a/xml/xml-is-another-patient.ts'
import { xmlIsCut } from './country-a/xml/xml-is-cut.ts'
import { xmlIsJson } from './country-a/xml/xml-is-json.ts'
import { xmlListOfAnotherPatient } from './country-a/xml/xml-list-of-another-patient.ts'
import { xmlWithoutNamespace } from './country-a/xml/xml-without-namespace.ts'
import { anyDateIs304 } from './country-a/rest/any-date-is-304.ts'
import { anyEtagIs304 } from './country-a/rest/any-etag-is-304.ts'
import { countZeroIs400 } from './country-a/rest/count-zero-is-400.ts'
import { ignoresCount } from './country-a/rest/ignores-count.ts'
import { knownEtagIs412 } from './country-a/rest/known-etag-is-412.ts'
import { subsetLosesAnElement } from './country-a/rest/subset-loses-an-element.ts'
import { subsetWithoutContent } from './country-a/rest/subset-without-content.ts'
import { subsetWithoutTag } from './country-a/rest/subset-without-tag.ts'
import { opensAnotherPatientsStudies } from './country-a/imaging-study/opens-another-patients-studies.ts'
import { studyFiltersAreAlternatives } from './country-a/imaging-study/study-filters-are-alternatives.ts'
import { studyPageSkipsOne } from './country-a/imaging-study/study-page-skips-one.ts'
import { studyRecordCountsOneMore } from './country-a/imaging-study/study-record-counts-one-more.ts'
import { studyRecordIsMissing } from './country-a/imaging-study/study-record-is-missing.ts'
import { studySearchIgnoresBodySite } from './country-a/imaging-study/study-search-ignores-body-site.ts'
import { studySearchIgnoresModality } from './country-a/imaging-study/study-search-ignores-modality.ts'
import { studySearchIgnoresStart } from './country-a/imaging-study/study-search-ignores-start.ts'
import { studySearchIgnoresUid } from './country-a/imaging-study/study-search-ignores-uid.ts'
import { categoryFindsNothing } from './country-a/search/category-finds-nothing.ts'
import { identifierFindsNothing } from './country-a/search/identifier-finds-nothing.ts'
import { ignoresAccessionNumber } from './country-a/search/ignores-accession-number.ts'
import { ignoresAuthor } from './country-a/search/ignores-author.ts'
import { ignoresContentType } from './country-a/search/ignores-content-type.ts'
import { ignoresFacility } from './country-a/search/ignores-facility.ts'
import { ignoresFormat } from './country-a/search/ignores-format.ts'
import { ignoresLastUpdated } from './country-a/search/ignores-last-updated.ts'
import { ignoresRelated } from './country-a/search/ignores-related.ts'
import { ignoresResourceId } from './country-a/search/ignores-resource-id.ts'
import { ignoresSecurityLabel } from './country-a/search/ignores-security-label.ts'
import { ignoresSetting } from './country-a/search/ignores-setting.ts'
import { securityLabelIsNotOffered } from './country-a/search/security-label-is-not-offered.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries of the further FHIR surface: match, study records, audit trail, XML, result parameters. */
export const fhirMutants: readonly Mutant[] = [
  certainMatchIsProbable,
  firstCandidateOnly,
  malformedMatchIsEmpty,
  matchFindsNobody,
  matchGuessesAmongTheTwins,
  matchOfNobodyIs404,
  matchWithoutScore,
  nearMatchIsCertain,
  scoreInPercent,
  auditCannotBeCorrelated,
  auditLosesTheRequestId,
  auditNamesTheClient,
  auditOfAnotherPatient,
  auditOpensToAnyToken,
  auditQueryInPlainText,
  auditSaysExecuteForReads,
  auditSaysFailure,
  auditWithoutJti,
  auditWithoutPurpose,
  auditWithoutServer,
  declaredTrailIs404,
  opensAnotherPatientsTrail,
  retrievalIsNotAudited,
  studyRetrievalIsNotAudited,
  formatParameterIsIgnored,
  xmlCapabilitiesSayLess,
  xmlDocumentWithoutNarrative,
  xmlElementsOutOfOrder,
  xmlErrorIsABundle,
  xmlHasADoctype,
  xmlHasAnEntity,
  xmlIs406,
  xmlIsAnotherPatient,
  xmlIsCut,
  xmlIsJson,
  xmlListOfAnotherPatient,
  xmlWithoutNamespace,
  anyDateIs304,
  anyEtagIs304,
  countZeroIs400,
  ignoresCount,
  knownEtagIs412,
  subsetLosesAnElement,
  subsetWithoutContent,
  subsetWithoutTag,
  opensAnotherPatientsStudies,
  studyFiltersAreAlternatives,
  studyPageSkipsOne,
  studyRecordCountsOneMore,
  studyRecordIsMissing,
  studySearchIgnoresBodySite,
  studySearchIgnoresModality,
  studySearchIgnoresStart,
  studySearchIgnoresUid,
  categoryFindsNothing,
  identifierFindsNothing,
  ignoresAccessionNumber,
  ignoresAuthor,
  ignoresContentType,
  ignoresFacility,
  ignoresFormat,
  ignoresLastUpdated,
  ignoresRelated,
  ignoresResourceId,
  ignoresSecurityLabel,
  ignoresSetting,
  securityLabelIsNotOffered,
]
