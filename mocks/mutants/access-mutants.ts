import { discoveryNamesNoKeys } from './country-a/access/discovery-names-no-keys.ts'
import { imagingTokenForAPatientAlone } from './country-a/access/imaging-token-for-a-patient-alone.ts'
import { gatewayAcceptsTheNationalToken } from './country-a/access/gateway-accepts-the-national-token.ts'
import { nationalStoreAcceptsTheGatewayToken } from './country-a/access/national-store-accepts-the-gateway-token.ts'
import { acceptsExpiredTokens } from './country-a/access/accepts-expired-tokens.ts'
import { acceptsRequestsWithoutToken } from './country-a/access/accepts-requests-without-token.ts'
import { acceptsUnsignedTokens } from './country-a/access/accepts-unsigned-tokens.ts'
import { dataInARefusal } from './country-a/access/data-in-a-refusal.ts'
import { discoveryNamesAnotherIssuer } from './country-a/access/discovery-names-another-issuer.ts'
import { expiredTokensLiveAnHourMore } from './country-a/access/expired-tokens-live-an-hour-more.ts'
import { fhirAcceptsTheImagingToken } from './country-a/access/fhir-accepts-the-imaging-token.ts'
import { gatewayAcceptsExpiredTokens } from './country-a/access/gateway-accepts-expired-tokens.ts'
import { gatewayAcceptsTheFhirToken } from './country-a/access/gateway-accepts-the-fhir-token.ts'
import { gatewayAsksForNoToken } from './country-a/access/gateway-asks-for-no-token.ts'
import { ignoresScope } from './country-a/access/ignores-scope.ts'
import { ignoresSignature } from './country-a/access/ignores-signature.ts'
import { imagingTokenForTheBareHost } from './country-a/access/imaging-token-for-the-bare-host.ts'
import { imagingTokenLivesTwoHours } from './country-a/access/imaging-token-lives-two-hours.ts'
import { imagingTokenNamesEveryStudy } from './country-a/access/imaging-token-names-every-study.ts'
import { imagingTokenWithoutPatientAndStudy } from './country-a/access/imaging-token-without-patient-and-study.ts'
import { imagingTokenWithoutPatient } from './country-a/access/imaging-token-without-patient.ts'
import { imagingTokenWithoutStudy } from './country-a/access/imaging-token-without-study.ts'
import { keySetIsEmpty } from './country-a/access/key-set-is-empty.ts'
import { keyUnderAnotherId } from './country-a/access/key-under-another-id.ts'
import { keysAre404 } from './country-a/access/keys-are-404.ts'
import { listOpensWithoutAPatient } from './country-a/access/list-opens-without-a-patient.ts'
import { missingTokenGivesAnEmptyList } from './country-a/access/missing-token-gives-an-empty-list.ts'
import { missingTokenLeadsToALoginPage } from './country-a/access/missing-token-leads-to-a-login-page.ts'
import { nationalStoreAcceptsTheFhirToken } from './country-a/access/national-store-accepts-the-fhir-token.ts'
import { nationalTokenNamesTheFhirHost } from './country-a/access/national-token-names-the-fhir-host.ts'
import { nationalTokenWithoutAudience } from './country-a/access/national-token-without-audience.ts'
import { onlyRegisteredProfessionals } from './country-a/access/only-registered-professionals.ts'
import { otherChannelIsAServerError } from './country-a/access/other-channel-is-a-server-error.ts'
import { publishesAnotherKey } from './country-a/access/publishes-another-key.ts'
import { studyWithoutTokenIs404 } from './country-a/access/study-without-token-is-404.ts'
import { studyWithoutTokenIsEmpty } from './country-a/access/study-without-token-is-empty.ts'
import { tokenEndpointOnAnotherHost } from './country-a/access/token-endpoint-on-another-host.ts'
import { tokenInALoginUrl } from './country-a/access/token-in-a-login-url.ts'
import { tokenInANotFound } from './country-a/access/token-in-a-not-found.ts'
import { tokenInATraceHeader } from './country-a/access/token-in-a-trace-header.ts'
import { tokenInAnErrorBody } from './country-a/access/token-in-an-error-body.ts'
import { tokenNamesTheClientAsProfessional } from './country-a/access/token-names-the-client-as-professional.ts'
import { tokenOfAnotherIssuer } from './country-a/access/token-of-another-issuer.ts'
import { tokenWithoutARole } from './country-a/access/token-without-a-role.ts'
import { tokenWithoutTheName } from './country-a/access/token-without-the-name.ts'
import { tokenWithoutTheOrganisation } from './country-a/access/token-without-the-organisation.ts'
import { unsignedTokenIs400 } from './country-a/access/unsigned-token-is-400.ts'
import { wrongSignatureIsAServerError } from './country-a/access/wrong-signature-is-a-server-error.ts'
import { anotherPatientIsAnEmptyList } from './country-a/identity/another-patient-is-an-empty-list.ts'
import { firstOfTheTwins } from './country-a/identity/first-of-the-twins.ts'
import { nobodyIs404 } from './country-a/identity/nobody-is-404.ts'
import { nobodyIsEverybody } from './country-a/identity/nobody-is-everybody.ts'
import { nobodyIsSomebody } from './country-a/identity/nobody-is-somebody.ts'
import { oneIsTwo } from './country-a/identity/one-is-two.ts'
import { opensAnotherPatientsDocument } from './country-a/identity/opens-another-patients-document.ts'
import { opensAnotherPatientsList } from './country-a/identity/opens-another-patients-list.ts'
import { patientWithoutIdentifier } from './country-a/identity/patient-without-identifier.ts'
import { twinsAre409 } from './country-a/identity/twins-are-409.ts'
import { twinsAreNobody } from './country-a/identity/twins-are-nobody.ts'
import { unknownDomainIs400 } from './country-a/identity/unknown-domain-is-400.ts'
import { unknownDomainIsAServerError } from './country-a/identity/unknown-domain-is-a-server-error.ts'
import { unknownDomainIsSomebody } from './country-a/identity/unknown-domain-is-somebody.ts'
import { certificateIsExpired } from './wire/certificate-is-expired.ts'
import { certificateIsOfAnotherHost } from './wire/certificate-is-of-another-host.ts'
import { certificateIsSelfSigned } from './wire/certificate-is-self-signed.ts'
import { documentBreaksOff } from './wire/document-breaks-off.ts'
import { documentIsLongerThanItsLength } from './wire/document-is-longer-than-its-length.ts'
import { documentIsShorterThanItsLength } from './wire/document-is-shorter-than-its-length.ts'
import { fhirChannelAsksForNoCertificate } from './wire/fhir-channel-asks-for-no-certificate.ts'
import { fhirChannelSpeaksTls10 } from './wire/fhir-channel-speaks-tls-1-0.ts'
import { fhirChannelTakesSelfMadeCertificates } from './wire/fhir-channel-takes-self-made-certificates.ts'
import { gatewayAnswersPlainHttp } from './wire/gateway-answers-plain-http.ts'
import { gatewaySpeaksTls11 } from './wire/gateway-speaks-tls-1-1.ts'
import { gatewayTakesClientsWithoutCertificate } from './wire/gateway-takes-clients-without-certificate.ts'
import { gatewayTakesExpiredCertificates } from './wire/gateway-takes-expired-certificates.ts'
import { kosManifestDrips } from './wire/kos-manifest-drips.ts'
import { listBreaksOffInChunks } from './wire/list-breaks-off-in-chunks.ts'
import { listBreaksOff } from './wire/list-breaks-off.ts'
import { nationalStoreAsksForNoCertificate } from './wire/national-store-asks-for-no-certificate.ts'
import { nationalStoreSpeaksTls10 } from './wire/national-store-speaks-tls-1-0.ts'
import { nationalStoreSpeaksTls11Alone } from './wire/national-store-speaks-tls-1-1-alone.ts'
import { nationalStoreTakesForeignCertificates } from './wire/national-store-takes-foreign-certificates.ts'
import { plainHttpIsAnswered } from './wire/plain-http-is-answered.ts'
import { seriesStalls } from './wire/series-stalls.ts'
import { studyBreaksOffAfterAnObject } from './wire/study-breaks-off-after-an-object.ts'
import { studyIsLongerThanItsLength } from './wire/study-is-longer-than-its-length.ts'
import { studyEndsAThousandthEarly } from './wire/study-ends-a-thousandth-early.ts'
import { seriesChunkIsCut } from './wire/series-chunk-is-cut.ts'
import { seriesDrips } from './wire/series-drips.ts'
import { studyBreaksOff } from './wire/study-breaks-off.ts'
import { gatewayPrefersCbc } from './wire/gateway-prefers-cbc.ts'
import { fhirChannelSpeaksWithoutEncryption } from './wire/fhir-channel-speaks-without-encryption.ts'
import { publishedKeyIsASecret } from './country-a/access/published-key-is-a-secret.ts'
import { trustsTheKeyInAToken } from './country-a/access/trusts-the-key-in-a-token.ts'
import { openRoutes } from './country-a/access/open-routes.ts'
import { acceptsTokensBeforeTheirTime } from './country-a/access/accepts-tokens-before-their-time.ts'
import { tokenFaults } from './country-a/access/token-faults.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries of access, identity and transport. */
export const accessMutants: readonly Mutant[] = [
  discoveryNamesNoKeys,
  imagingTokenForAPatientAlone,
  gatewayAcceptsTheNationalToken,
  nationalStoreAcceptsTheGatewayToken,
  acceptsExpiredTokens,
  acceptsRequestsWithoutToken,
  acceptsUnsignedTokens,
  publishedKeyIsASecret,
  trustsTheKeyInAToken,
  acceptsTokensBeforeTheirTime,
  ...tokenFaults,
  ...openRoutes,
  dataInARefusal,
  discoveryNamesAnotherIssuer,
  expiredTokensLiveAnHourMore,
  fhirAcceptsTheImagingToken,
  gatewayAcceptsExpiredTokens,
  gatewayAcceptsTheFhirToken,
  gatewayAsksForNoToken,
  ignoresScope,
  ignoresSignature,
  imagingTokenForTheBareHost,
  imagingTokenLivesTwoHours,
  imagingTokenNamesEveryStudy,
  imagingTokenWithoutPatientAndStudy,
  imagingTokenWithoutPatient,
  imagingTokenWithoutStudy,
  keySetIsEmpty,
  keyUnderAnotherId,
  keysAre404,
  listOpensWithoutAPatient,
  missingTokenGivesAnEmptyList,
  missingTokenLeadsToALoginPage,
  nationalStoreAcceptsTheFhirToken,
  nationalTokenNamesTheFhirHost,
  nationalTokenWithoutAudience,
  onlyRegisteredProfessionals,
  otherChannelIsAServerError,
  publishesAnotherKey,
  studyWithoutTokenIs404,
  studyWithoutTokenIsEmpty,
  tokenEndpointOnAnotherHost,
  tokenInALoginUrl,
  tokenInANotFound,
  tokenInATraceHeader,
  tokenInAnErrorBody,
  tokenNamesTheClientAsProfessional,
  tokenOfAnotherIssuer,
  tokenWithoutARole,
  tokenWithoutTheName,
  tokenWithoutTheOrganisation,
  unsignedTokenIs400,
  wrongSignatureIsAServerError,
  anotherPatientIsAnEmptyList,
  firstOfTheTwins,
  nobodyIs404,
  nobodyIsEverybody,
  nobodyIsSomebody,
  oneIsTwo,
  opensAnotherPatientsDocument,
  opensAnotherPatientsList,
  patientWithoutIdentifier,
  twinsAre409,
  twinsAreNobody,
  unknownDomainIs400,
  unknownDomainIsAServerError,
  unknownDomainIsSomebody,
  gatewayPrefersCbc,
  fhirChannelSpeaksWithoutEncryption,
  certificateIsExpired,
  certificateIsOfAnotherHost,
  certificateIsSelfSigned,
  documentBreaksOff,
  documentIsLongerThanItsLength,
  documentIsShorterThanItsLength,
  fhirChannelAsksForNoCertificate,
  fhirChannelSpeaksTls10,
  fhirChannelTakesSelfMadeCertificates,
  gatewayAnswersPlainHttp,
  gatewaySpeaksTls11,
  gatewayTakesClientsWithoutCertificate,
  gatewayTakesExpiredCertificates,
  kosManifestDrips,
  listBreaksOffInChunks,
  listBreaksOff,
  nationalStoreAsksForNoCertificate,
  nationalStoreSpeaksTls10,
  nationalStoreSpeaksTls11Alone,
  nationalStoreTakesForeignCertificates,
  plainHttpIsAnswered,
  seriesStalls,
  studyBreaksOffAfterAnObject,
  studyBreaksOff,
  studyIsLongerThanItsLength,
  studyEndsAThousandthEarly,
  seriesChunkIsCut,
  seriesDrips,
]
