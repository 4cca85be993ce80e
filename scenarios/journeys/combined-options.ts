import { bothEndpointsWork, optionsAreAsClaimed } from '../../checks/viewer-manifest.ts'
import type { TransferOption } from '../../fixtures/catalogue/facts.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import type { StudyPath } from '../study-path.ts'
import { isOnlyShown, isShown, needRetrieval, pathsOf, retrievalOf } from '../viewer-path.ts'

/** Options are not exclusive (3.5.1): what the manifests offer is what the target claims, and can be used together. */
scenario(
  'combined-options',
  {
    role: 'country-a',
    folder: 'journeys',
    title: 'The manifests offer each option that is claimed and no other; a study that offers two can be had by both',
    proves: ['OP-01/capability-profile-server-b', 'OP-01/one-list-item-may'],
  },
  async (context) => {
    const { countryA, holdings, check, claims, need, notClaimed } = context
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const paths = await pathsOf(context, patient, pages)
    const offered = [...new Set(paths.flatMap(optionsOf))].toSorted()
    check(
      paths.map(({ manifest }) => manifest.exchange),
      optionsAreAsClaimed,
      { claimed: claims.options.toSorted(), offered },
    )
    const both = paths.find((path) => isShown(path) && path.place !== undefined)
    const { viewer } = countryA
    if (both === undefined || viewer === undefined) {
      notClaimed('OP-01/one-list-item-may', 'no study offers a viewer and a place to retrieve from')
      return
    }
    const launched = async ({ study: { studyInstanceUid } }: StudyPath): Promise<Exchange> =>
      (await viewer.launch(await countryA.viewerToken(patient, studyInstanceUid), studyInstanceUid)).exchange
    const shownAlone = paths.find(isOnlyShown)
    if (shownAlone !== undefined)
      need(successOf(await launched(shownAlone)), 'the positive control failed: no study is shown')
    await needRetrieval(context, patient, paths, both)
    const study = need(await retrievalOf(context, patient, both), 'the manifest names no place to retrieve from')
    check({ launch: await launched(both), study }, bothEndpointsWork)
  },
)

const successOf = (exchange: Exchange): Exchange | undefined =>
  (exchange.response?.status ?? 500) < 400 ? exchange : undefined

function optionsOf(path: StudyPath): readonly TransferOption[] {
  return [
    ...(path.place?.channel === 'gateway' ? (['A'] as const) : []),
    ...(isShown(path) ? (['B'] as const) : []),
    ...(path.place?.channel === 'national' ? (['C'] as const) : []),
  ]
}
