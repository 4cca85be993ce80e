import { everyHopHasEvidence, everyHopSucceeds } from '../../checks/journey.ts'
import { noTokenInTheOneTimeUrl } from '../../checks/viewer-access.ts'
import {
  displayUriAgrees,
  manifestNamesTheLaunchEndpoint,
  shownStudyNamesNoDeadPlace,
  viewerAddressIsComplete,
  viewerHasItsConnectionType,
  viewerIsAPage,
} from '../../checks/viewer-manifest.ts'
import { viewerImageComes, viewerImageIsOfTheStudy, viewerImageIsUpright } from '../../checks/viewer-page.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { heldOf, retrieveTheRight } from '../study-path.ts'
import {
  framesOf,
  imagesOf,
  isShown,
  needRetrieval,
  openedSession,
  pathOfViewer,
  pathsOf,
  retrievalOf,
} from '../viewer-path.ts'
import { walkToTheReport } from './journey.ts'

/** Option B: the report comes, the study is shown in the viewer of A (3.5.1.2), every hop with evidence. */
scenario(
  'journey-option-b',
  {
    role: 'country-a',
    folder: 'journeys',
    title: 'From token to a picture in the viewer of A',
    proves: ['UC-01/happy-path', 'UC-01/hop-evidence', 'OB-03/token-url-referer-server'],
    option: 'B',
  },
  async (context) => {
    const { check, need, perform } = context
    const { path, hops } = await walkToTheReport(context, (patient, pages, reported) =>
      pathOfViewer(context, patient, pages, reported),
    )
    const launch = await path.viewer.launch(path.bearer, path.study.studyInstanceUid)
    check(launch.exchange, noTokenInTheOneTimeUrl)
    const opened = await path.viewer.open(need(launch.url, 'the viewer gives no one-time URL'))
    const [first] = imagesOf(opened)
    const study = await path.viewer.get('image', need(first, 'the page of the viewer names no image'), opened)
    perform(9, 'report and pictures are read for presentation: resources, and the marks in the pictures')
    const whole = { ...hops, launch: opened.page, study }
    check(whole, everyHopSucceeds)
    check(whole, everyHopHasEvidence)
  },
)

/** Option B: what the manifests say of the viewer. */
scenario(
  'viewer-in-the-manifest',
  {
    role: 'country-a',
    folder: 'journeys',
    title: 'The manifest of a study that is shown names the viewer, and nothing to retrieve from',
    proves: [
      'OB-01/entries-option-b-study',
      'VE-01/connection-type',
      'VE-01/payload-html',
      'VE-01/complete-url',
      'VE-02/display-uri-agrees',
      'VIEW-05/launch-endpoint',
    ],
    option: 'B',
  },
  async (context) => {
    const { countryA, holdings, check, claims, guides, need, notClaimed, target } = context
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const path = await pathOfViewer(context, patient, pages)
    const manifest = path.manifest.exchange
    const kosHeld = need(heldOf(context, patient, path.study, 'manifest-kos'), 'no KOS manifest of the study')
    const kos = (await retrieveTheRight(context, patient, pages, kosHeld)).exchange
    if (guides.mado === '1.0.0') check(manifest, viewerHasItsConnectionType)
    else notClaimed('VE-01/connection-type', `MADO ${guides.mado} fixes no connection type`)
    check(manifest, viewerIsAPage)
    check(manifest, viewerAddressIsComplete)
    check({ manifest, kos }, displayUriAgrees)
    check(manifest, manifestNamesTheLaunchEndpoint, {
      launchUrl: need(target.viewerLaunchUrl, 'the target file names no launch endpoint'),
    })

    const otherOptions = claims.options.filter((option) => option !== 'B')
    const paths = await pathsOf(context, patient, pages)
    for (const shown of paths.filter(isShown)) {
      await needRetrieval(context, patient, paths, shown)
      const retrieval = await retrievalOf(context, patient, shown)
      const manifests = { manifest: shown.manifest.exchange, ...(retrieval === undefined ? {} : { retrieval }) }
      check(manifests, shownStudyNamesNoDeadPlace, { otherOptions })
    }
  },
)

/** A page may name hundreds: as many are looked at. */
const mostImages = 30

/** Option B: the pictures that the page names, over HTTP, with the session alone. */
scenario(
  'images-of-the-viewer',
  {
    role: 'country-a',
    folder: 'journeys',
    title: 'Each image of the page comes with the session, is of the requested study, and lies as its object does',
    proves: ['VIEW-06/images-come', 'VIEW-06/images-of-the-study', 'VIEW-06/images-upright'],
    option: 'B',
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('main')
    const path = await pathOfViewer(context, patient, await countryA.findAllDocuments(patient))
    const opened = await openedSession(context, path)
    const images = imagesOf(opened)
    need(images[0], 'the page names no image of its own origin: a viewer that draws by itself is judged in the browser')
    for (const url of images.slice(0, mostImages)) {
      const image = await path.viewer.get('image', url, opened)
      check(image, viewerImageComes)
      check(image, viewerImageIsOfTheStudy, { frames: framesOf(path.study) })
      check(image, viewerImageIsUpright)
    }
  },
)
