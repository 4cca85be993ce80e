import {
  documentsNetworkMovesNoImages,
  documentsStayOnTheirNetwork,
  eachHostGivesItsStudies,
  imagesAreOnAnotherNetwork,
  imagesNetworkMovesNoDocuments,
  masterFilesKnowThePlaces,
  studiesHaveASecureChannel,
} from '../../checks/networks.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { heldOf, instancesOf, pathOfOption, pathToStudy, retrieveTheRight } from '../study-path.ts'

/** Article 13, option A: documents by one network, studies by another. */
scenario(
  'two-networks',
  {
    role: 'country-a',
    folder: 'security',
    title: 'Documents and studies are on hosts of their own, and neither gives what is of the other',
    proves: [
      'A13-07/hosts-ports-fhir-imaging',
      'A13-07/dicom-payload-seen-channel',
      'A13-07/fhir-clinical-payload-channel',
      'OA-03/channel-tagging-exchanges',
      'OA-04/other-host-port-tls',
    ],
    option: 'A',
  },
  async (context) => {
    const { countryA, holdings, check, claims, notClaimed, need } = context
    if (!claims.separateNetworks) {
      const clauses = [
        'A13-07/hosts-ports-fhir-imaging',
        'A13-07/dicom-payload-seen-channel',
        'A13-07/fhir-clinical-payload-channel',
        'OA-03/channel-tagging-exchanges',
        'OA-04/other-host-port-tls',
      ] as const
      for (const clause of clauses) notClaimed(clause, 'the target claims one network for everything')
      return
    }
    const { fhirBaseUrl } = countryA
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    check(pages, documentsStayOnTheirNetwork, { fhirBaseUrl })
    const manifests: Exchange[] = []
    const addresses: string[] = []
    for (const study of holdings.studiesOf(patient)) {
      const path = await pathToStudy(context, patient, pages, study)
      manifests.push(path.manifest.exchange)
      addresses.push(...path.addresses)
    }
    check(manifests, imagesAreOnAnotherNetwork, { addresses, fhirBaseUrl })
    const [manifest] = manifests
    const handshake = need(await countryA.probeTls('gateway', {}), 'the gateway has no TLS: see A14-01a')
    const gateway = new URL(need(countryA.gatewayUrl, 'the target file names no gateway')).hostname
    const atGateway = addresses.filter((address) => URL.canParse(address) && new URL(address).hostname === gateway)
    check({ manifest: need(manifest, 'the patient has no study'), handshake }, studiesHaveASecureChannel, {
      addresses: atGateway,
      fhirBaseUrl,
    })
    const { study, place } = await pathOfOption(context, patient, pages, 'A')
    const tokens = [
      await countryA.fhirToken(patient),
      await countryA.imagingToken(patient, place, study.studyInstanceUid),
    ]
    const swapped = (from: string, to: string, rest: string): string =>
      `${new URL(from).origin}${new URL(to).pathname.replace(/\/$/, '')}/${rest}`
    const ask = async (channel: 'fhir' | 'gateway', url: string): Promise<Exchange[]> =>
      Promise.all(
        tokens.map((token) =>
          countryA.ask({ channel, method: 'GET', url, headers: [['Authorization', `Bearer ${token}`]] }),
        ),
      )
    const images = swapped(fhirBaseUrl, place.baseUrl, `studies/${study.studyInstanceUid}`)
    check(await ask('fhir', images), documentsNetworkMovesNoImages)
    const { system, value } = patient.identifier
    const query = new URLSearchParams({ 'patient.identifier': `${system}|${value}`, status: 'current' }).toString()
    const list = swapped(place.baseUrl, fhirBaseUrl, `DocumentReference?${query}`)
    check(await ask('gateway', list), imagesNetworkMovesNoDocuments)
  },
)

/** Enablers of X-eHealth: images stay at their origins, master files know where. */
scenario(
  'federated-index',
  {
    role: 'country-a',
    folder: 'security',
    title: 'The manifests of a patient name several hosts, and each gives its study',
    proves: ['A33-01/manifest-endpoints-point-several', 'A33-01/retrievable'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const paths = []
    for (const study of holdings.studiesOf(patient)) paths.push(await pathToStudy(context, patient, pages, study))
    const placed = paths.flatMap((path) => (path.place === undefined ? [] : [{ ...path, place: path.place }]))
    const byHost = new Map(placed.map((path) => [new URL(path.place.baseUrl).host, path]))
    const hosts = [...byHost.keys()]
    const first = need(placed[0], 'no manifest names a retrieval URL')
    const held = need(heldOf(context, patient, first.study, 'manifest-kos'), 'no KOS is held')
    const kos = await retrieveTheRight(context, patient, pages, held)
    const addresses = [...first.addresses]
    check({ manifest: first.manifest.exchange, kos: kos.exchange }, masterFilesKnowThePlaces, { addresses, hosts })
    const objects: Exchange[] = []
    for (const { study, place } of byHost.values()) {
      const bearer = await countryA.imagingToken(patient, place, study.studyInstanceUid)
      const series = need(study.series[0], 'the study has no series')
      objects.push(
        await countryA.retrieveDicom(place, bearer, {
          studyInstanceUid: study.studyInstanceUid,
          seriesInstanceUid: series.seriesInstanceUid,
          sopInstanceUid: need(instancesOf(study, series.seriesInstanceUid)[0], 'the series has no instance'),
        }),
      )
    }
    check(objects, eachHostGivesItsStudies, { hosts })
  },
)
