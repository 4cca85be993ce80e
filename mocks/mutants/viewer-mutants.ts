import { viewerTakesAnyAudience } from './country-a/viewer/viewer-takes-any-audience.ts'
import { viewerLaunchesWithoutToken } from './country-a/viewer/viewer-launches-without-token.ts'
import { viewerTakesExpiredTokens } from './country-a/viewer/viewer-takes-expired-tokens.ts'
import { viewerIgnoresSignatures } from './country-a/viewer/viewer-ignores-signatures.ts'
import { viewerOpensOtherPatients } from './country-a/viewer/viewer-opens-other-patients.ts'
import { viewerOpensOtherStudies } from './country-a/viewer/viewer-opens-other-studies.ts'
import { viewerTakesTheTokenFromTheUrl } from './country-a/viewer/viewer-takes-the-token-from-the-url.ts'
import { codeIsGoodAgain } from './country-a/viewer/code-is-good-again.ts'
import { codeNeverEnds } from './country-a/viewer/code-never-ends.ts'
import { madeUpCodesOpenTheViewer } from './country-a/viewer/made-up-codes-open-the-viewer.ts'
import { oneTimeUrlHoldsTheToken } from './country-a/viewer/one-time-url-holds-the-token.ts'
import { codeIsInTheRedirect } from './country-a/viewer/code-is-in-the-redirect.ts'
import { codeIsInTheError } from './country-a/viewer/code-is-in-the-error.ts'
import { codeIsInTheReferer } from './country-a/viewer/code-is-in-the-referer.ts'
import { sessionOpensEveryStudy } from './country-a/viewer/session-opens-every-study.ts'
import { pagesNeedNoSession } from './country-a/viewer/pages-need-no-session.ts'
import { imagesNeedNoSession } from './country-a/viewer/images-need-no-session.ts'
import { logoutForgetsNothing } from './country-a/viewer/logout-forgets-nothing.ts'
import { cookieIsNotSecure } from './country-a/viewer/cookie-is-not-secure.ts'
import { cookieIsForScripts } from './country-a/viewer/cookie-is-for-scripts.ts'
import { cookieGoesAcrossSites } from './country-a/viewer/cookie-goes-across-sites.ts'
import { pagesMayBeFramed } from './country-a/viewer/pages-may-be-framed.ts'
import { anybodyMayFramePages } from './country-a/viewer/anybody-may-frame-pages.ts'
import { pagesAreStored } from './country-a/viewer/pages-are-stored.ts'
import { pagesSayNoLanguage } from './country-a/viewer/pages-say-no-language.ts'
import { viewerSpeaksGreekAlone } from './country-a/viewer/viewer-speaks-greek-alone.ts'
import { manifestNamesNoLaunchEndpoint } from './country-a/viewer/manifest-names-no-launch-endpoint.ts'
import { manifestNamesAnotherLaunchEndpoint } from './country-a/viewer/manifest-names-another-launch-endpoint.ts'
import { viewerAddressIsRelative } from './country-a/viewer/viewer-address-is-relative.ts'
import { viewerAddressIsAPlaceholder } from './country-a/viewer/viewer-address-is-a-placeholder.ts'
import { viewerIsOfAnotherConnectionType } from './country-a/viewer/viewer-is-of-another-connection-type.ts'
import { viewerIsNoPage } from './country-a/viewer/viewer-is-no-page.ts'
import { displayUriOfAnotherHost } from './country-a/viewer/display-uri-of-another-host.ts'
import { shownStudyNamesADeadPlace } from './country-a/viewer/shown-study-names-a-dead-place.ts'
import { viewerShowsAForeignSeries } from './country-a/viewer/viewer-shows-a-foreign-series.ts'
import { anImageIsBroken } from './country-a/viewer/an-image-is-broken.ts'
import { viewerIsALoginPage } from './country-a/viewer/viewer-is-a-login-page.ts'
import { viewerIsABlankPage } from './country-a/viewer/viewer-is-a-blank-page.ts'
import { viewerRedirectsInACircle } from './country-a/viewer/viewer-redirects-in-a-circle.ts'
import { viewerSetsNoCookie } from './country-a/viewer/viewer-sets-no-cookie.ts'
import { viewerNeedsNoRole } from './country-a/viewer/viewer-needs-no-role.ts'
import { viewerNeedsNoPurpose } from './country-a/viewer/viewer-needs-no-purpose.ts'
import { everyRoleIsAPhysician } from './country-a/viewer/every-role-is-a-physician.ts'
import { viewerSpeaksTls10 } from './country-a/viewer/viewer-speaks-tls-1-0.ts'
import { viewerAnswersPlainHttp } from './country-a/viewer/viewer-answers-plain-http.ts'
import { viewerCertificateIsExpired } from './country-a/viewer/viewer-certificate-is-expired.ts'
import { viewerRefusesStudiesThatAreTransferred } from './country-a/viewer/viewer-refuses-studies-that-are-transferred.ts'
import { noStudyOfOptionC } from './country-a/viewer/no-study-of-option-c.ts'
import { viewerMirrorsImages } from './country-a/viewer/viewer-mirrors-images.ts'
import { codeOpensAnotherStudy } from './country-a/viewer/code-opens-another-study.ts'
import type { Mutant } from './mutant.ts'

/** Faulty viewers at the source [option B]. */
export const viewerMutants: readonly Mutant[] = [
  viewerTakesAnyAudience,
  viewerLaunchesWithoutToken,
  viewerTakesExpiredTokens,
  viewerIgnoresSignatures,
  viewerOpensOtherPatients,
  viewerOpensOtherStudies,
  viewerTakesTheTokenFromTheUrl,
  codeIsGoodAgain,
  codeNeverEnds,
  codeOpensAnotherStudy,
  madeUpCodesOpenTheViewer,
  oneTimeUrlHoldsTheToken,
  codeIsInTheRedirect,
  codeIsInTheError,
  codeIsInTheReferer,
  sessionOpensEveryStudy,
  pagesNeedNoSession,
  imagesNeedNoSession,
  logoutForgetsNothing,
  cookieIsNotSecure,
  cookieIsForScripts,
  cookieGoesAcrossSites,
  pagesMayBeFramed,
  anybodyMayFramePages,
  pagesAreStored,
  pagesSayNoLanguage,
  viewerSpeaksGreekAlone,
  manifestNamesNoLaunchEndpoint,
  manifestNamesAnotherLaunchEndpoint,
  viewerAddressIsRelative,
  viewerAddressIsAPlaceholder,
  viewerIsOfAnotherConnectionType,
  viewerIsNoPage,
  displayUriOfAnotherHost,
  shownStudyNamesADeadPlace,
  viewerShowsAForeignSeries,
  anImageIsBroken,
  viewerMirrorsImages,
  viewerIsALoginPage,
  viewerIsABlankPage,
  viewerRedirectsInACircle,
  viewerSetsNoCookie,
  viewerNeedsNoRole,
  viewerNeedsNoPurpose,
  everyRoleIsAPhysician,
  viewerSpeaksTls10,
  viewerAnswersPlainHttp,
  viewerCertificateIsExpired,
  viewerRefusesStudiesThatAreTransferred,
  noStudyOfOptionC,
]
