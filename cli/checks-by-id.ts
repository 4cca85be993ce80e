import * as auditProfile from '../checks/audit-profile.ts'
import * as accept from '../checks/accept.ts'
import * as auditTrail from '../checks/audit-trail.ts'
import * as changedDocuments from '../checks/changed-documents.ts'
import * as bearerToken from '../checks/bearer-token.ts'
import * as httpAnswer from '../checks/http-answer.ts'
import * as cipherSuite from '../checks/cipher-suite.ts'
import * as networks from '../checks/networks.ts'
import * as purposeOfUse from '../checks/purpose-of-use.ts'
import * as dicomFile from '../checks/dicom-file.ts'
import * as dicomObjects from '../checks/dicom-objects.ts'
import * as document from '../checks/document.ts'
import * as documentList from '../checks/document-list.ts'
import * as entryContent from '../checks/entry-content.ts'
import * as twinManifests from '../checks/twin-manifests.ts'
import * as jsonNames from '../checks/json-names.ts'
import * as heldContent from '../checks/held-content.ts'
import * as fhirAnswer from '../checks/fhir-answer.ts'
import * as frames from '../checks/frames.ts'
import * as fhirXml from '../checks/fhir-xml.ts'
import * as claims from '../checks/claims.ts'
import * as generations from '../checks/generations.ts'
import * as imagingStudySearch from '../checks/imaging-study-search.ts'
import * as journey from '../checks/journey.ts'
import * as kosDocument from '../checks/kos-document.ts'
import * as kosLibrary from '../checks/kos-library.ts'
import * as linkage from '../checks/linkage.ts'
import * as linkageShapes from '../checks/linkage-shapes.ts'
import * as listCombination from '../checks/list-combination.ts'
import * as kosIndex from '../checks/kos-index.ts'
import * as listDownload from '../checks/list-download.ts'
import * as listEntries from '../checks/list-entries.ts'
import * as listFilter from '../checks/list-filter.ts'
import * as listFurtherFilter from '../checks/list-further-filter.ts'
import * as listMatrix from '../checks/list-matrix.ts'
import * as listParameters from '../checks/list-parameters.ts'
import * as listSource from '../checks/list-source.ts'
import * as listVersions from '../checks/list-versions.ts'
import * as patientIdentity from '../checks/patient-identity.ts'
import * as objectContent from '../checks/object-content.ts'
import * as objectTypes from '../checks/object-types.ts'
import * as pictureLabel from '../checks/picture-label.ts'
import * as patientMatch from '../checks/patient-match.ts'
import * as offeredWriting from '../checks/offered-writing.ts'
import * as ncpApi from '../checks/ncp-api.ts'
import * as metadata from '../checks/metadata.ts'
import * as patientSearch from '../checks/patient-search.ts'
import * as professional from '../checks/professional.ts'
import * as refusal from '../checks/refusal.ts'
import * as reportPeople from '../checks/report-people.ts'
import * as studyModalities from '../checks/study-modalities.ts'
import * as reportStates from '../checks/report-states.ts'
import * as rendered from '../checks/rendered.ts'
import * as search from '../checks/search.ts'
import * as searchResult from '../checks/search-result.ts'
import * as serviceRefusal from '../checks/service-refusal.ts'
import * as studyMoment from '../checks/study-moment.ts'
import * as thumbnail from '../checks/thumbnail.ts'
import * as resultParameters from '../checks/result-parameters.ts'
import * as token from '../checks/token.ts'
import * as tokenAnswer from '../checks/token-answer.ts'
import * as tokenService from '../checks/token-service.ts'
import * as transport from '../checks/transport.ts'
import * as viewerAccess from '../checks/viewer-access.ts'
import * as viewerManifest from '../checks/viewer-manifest.ts'
import * as viewerPage from '../checks/viewer-page.ts'
import * as euApi from '../checks/eu-api.ts'
import * as euEntry from '../checks/eu-entry.ts'
import * as mhdEntry from '../checks/mhd-entry.ts'
import * as madoEntry from '../checks/mado-entry.ts'
import * as madoManifest from '../checks/mado-manifest.ts'
import * as madoComposition from '../checks/mado-composition.ts'
import * as madoEndpoint from '../checks/mado-endpoint.ts'
import * as reportStructure from '../checks/report-structure.ts'
import * as fhirJson from '../checks/fhir-json.ts'
import * as fhirSearchset from '../checks/fhir-searchset.ts'
import * as fhirDocument from '../checks/fhir-document.ts'
import * as fhirRest from '../checks/fhir-rest.ts'
import * as documentRetrieval from '../checks/document-retrieval.ts'
import * as pdqm from '../checks/pdqm.ts'
import * as comparison from '../checks/comparison.ts'
import * as dataSetCoverage from '../checks/data-set-coverage.ts'
import * as interactiveElements from '../checks/interactive-elements.ts'
import * as keyImages from '../checks/key-images.ts'
import * as keyImageReferences from '../checks/key-image-references.ts'
import * as sides from '../checks/sides.ts'
import * as reportContent from '../checks/report-content.ts'
import * as reportForms from '../checks/report-forms.ts'
import * as reportShape from '../checks/report-shape.ts'
import * as reportWords from '../checks/report-words.ts'
import * as studyContent from '../checks/study-content.ts'
import type { AnyCheck } from '../harness/judge/check.ts'

const modules: readonly Record<string, unknown>[] = [
  auditProfile,
  accept,
  auditTrail,
  bearerToken,
  httpAnswer,
  cipherSuite,
  networks,
  purposeOfUse,
  dicomFile,
  dicomObjects,
  changedDocuments,
  document,
  documentList,
  heldContent,
  jsonNames,
  twinManifests,
  fhirAnswer,
  frames,
  fhirXml,
  imagingStudySearch,
  journey,
  kosDocument,
  kosIndex,
  kosLibrary,
  linkage,
  linkageShapes,
  entryContent,
  patientIdentity,
  reportStates,
  reportPeople,
  studyModalities,
  studyMoment,
  listCombination,
  listDownload,
  listEntries,
  generations,
  claims,
  listFilter,
  listFurtherFilter,
  listMatrix,
  listParameters,
  listSource,
  listVersions,
  objectContent,
  objectTypes,
  pictureLabel,
  patientMatch,
  ncpApi,
  offeredWriting,
  metadata,
  patientSearch,
  professional,
  refusal,
  rendered,
  search,
  searchResult,
  serviceRefusal,
  thumbnail,
  resultParameters,
  token,
  tokenAnswer,
  tokenService,
  transport,
  viewerAccess,
  viewerManifest,
  viewerPage,
  euApi,
  euEntry,
  mhdEntry,
  madoEntry,
  madoManifest,
  madoComposition,
  madoEndpoint,
  reportStructure,
  fhirJson,
  fhirSearchset,
  fhirDocument,
  fhirRest,
  documentRetrieval,
  pdqm,
  comparison,
  dataSetCoverage,
  interactiveElements,
  keyImages,
  keyImageReferences,
  sides,
  reportContent,
  reportForms,
  reportShape,
  reportWords,
  studyContent,
]

/** Every check of the product by its id. @throws when two have the same */
export function checksById(): ReadonlyMap<string, AnyCheck> {
  const checks = new Map<string, AnyCheck>()
  for (const value of modules.flatMap((module) => Object.values(module).flat())) {
    if (!isCheck(value)) continue
    if (checks.has(value.id)) throw new Error(`two checks have the id "${value.id}"`)
    checks.set(value.id, value)
  }
  return checks
}

function isCheck(value: unknown): value is AnyCheck {
  return typeof value === 'object' && value !== null && 'judge' in value && 'clause' in value && 'id' in value
}
