import { codeStaysInTheLaunchUrl } from '../../checks/viewer-access.ts'
import { browserShowsTheStudyAlone } from '../../checks/viewer-page.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { framesOf, launched, pathOfViewer } from '../viewer-path.ts'

/** Option B as the professional sees it: redirects, cookies, scripts, and what is on the screen. */
scenario(
  'viewer-in-the-browser',
  {
    role: 'country-a',
    folder: 'journeys',
    title: 'In a browser the hand-over ends on a page that shows the requested study, and only that',
    proves: ['OB-02/judged-browser-after-redirects', 'A14-01d/launch-code'],
    option: 'B',
    needs: 'chromium',
  },
  async (context) => {
    const { countryA, holdings, check } = context
    const patient = holdings.patient('main')
    const path = await pathOfViewer(context, patient, await countryA.findAllDocuments(patient))
    const seen = await path.viewer.visit(await launched(context, path))
    check({ ...seen }, browserShowsTheStudyAlone, { frames: framesOf(path.study) })
    check(seen.page, codeStaysInTheLaunchUrl)
  },
)
