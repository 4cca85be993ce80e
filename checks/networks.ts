import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { allMatches } from './document-list.ts'
import { isPlaceholder } from './document-bundle.ts'
import { answerInWords, textOf } from './json-body.ts'
import { attachmentOf } from './list-entry.ts'
import { clinicalDataIn } from './refusal.ts'

const hostOf = (url: string, base?: string): string | undefined =>
  URL.canParse(url, base) ? new URL(url, base).host : undefined

/** Article 13: studies are elsewhere than documents: another host or another port. */
export const imagesAreOnAnotherNetwork = check<
  'A13-07/hosts-ports-fhir-imaging',
  readonly Exchange[],
  { addresses: string[]; fhirBaseUrl: string }
>('A13-07/hosts-ports-fhir-imaging', 'images-are-on-another-network', (_, { addresses, fhirBaseUrl }) => {
  const real = addresses.filter((address) => !isPlaceholder(address))
  const same = real.find((address) => hostOf(address) === hostOf(fhirBaseUrl))
  if (real.length === 0) return cannotTell('no manifest names a retrieval URL')
  return same === undefined
    ? met(`${real.length} addresses, none on ${hostOf(fhirBaseUrl) ?? ''}`)
    : notMet({ expected: `another host or port than ${fhirBaseUrl}`, observed: same, at: 'Endpoint.address' })
})

/** Probes of a network bring nothing of what belongs on the other. */
function movesNothingOfTheOther<C extends ClauseId>(
  clause: C,
  id: string,
  expected: string,
): Check<C, readonly Exchange[]> {
  return check<C, readonly Exchange[]>(clause, id, (probes) => {
    if (probes.length === 0) return cannotTell('nothing was asked')
    const wrong = probes.find((probe) => probe.response?.status === 200 && clinicalDataIn(probe) !== undefined)
    return wrong === undefined
      ? met(probes.map(answerInWords).join('; '))
      : notMet({ expected, observed: clinicalDataIn(wrong) ?? '', at: wrong.request.url })
  })
}

/** Article 13: the network of documents moves no images. */
export const documentsNetworkMovesNoImages = movesNothingOfTheOther(
  'A13-07/dicom-payload-seen-channel',
  'documents-network-moves-no-images',
  'no DICOM objects on the FHIR host',
)

/** Article 13: the network of images moves no documents. */
export const imagesNetworkMovesNoDocuments = movesNothingOfTheOther(
  'A13-07/fhir-clinical-payload-channel',
  'images-network-moves-no-documents',
  'no list on the imaging hosts',
)

/** Option A: documents come through the network of FHIR, whose host the list was asked at. */
export const documentsStayOnTheirNetwork = check<
  'OA-03/channel-tagging-exchanges',
  readonly Exchange[],
  { fhirBaseUrl: string }
>('OA-03/channel-tagging-exchanges', 'documents-stay-on-their-network', (pages, { fhirBaseUrl }) => {
  const urls = (allMatches(pages) ?? []).flatMap((entry) => textOf(attachmentOf(entry)?.['url']) ?? [])
  if (urls.length === 0) return notOffered('every document is inline, or there is none')
  const strange = urls.find((url) => hostOf(url, `${fhirBaseUrl}/`) !== hostOf(fhirBaseUrl))
  return strange === undefined
    ? met(`${urls.length} documents on ${hostOf(fhirBaseUrl) ?? ''}`)
    : notMet({ expected: `documents on ${hostOf(fhirBaseUrl) ?? ''}`, observed: strange, at: 'attachment.url' })
})

/** Option A: the channel of studies is another one than that of documents, and secure. */
export const studiesHaveASecureChannel = check<
  'OA-04/other-host-port-tls',
  { manifest: Exchange; handshake: Exchange },
  { addresses: string[]; fhirBaseUrl: string }
>(
  'OA-04/other-host-port-tls',
  'studies-have-a-secure-channel',
  ({ handshake }, { addresses, fhirBaseUrl }) => {
    const expected = `https on another host or port than ${hostOf(fhirBaseUrl) ?? ''}`
    if (addresses.length === 0) return cannotTell('no manifest names a retrieval URL of the gateway')
    const wrong = addresses.find((address) => !address.startsWith('https:') || hostOf(address) === hostOf(fhirBaseUrl))
    if (wrong !== undefined) return notMet({ expected, observed: wrong, at: 'Endpoint.address' })
    return handshake.facts.tls?.outcome === 'accepted'
      ? met(`${addresses.length} addresses, ${handshake.facts.tls.protocol ?? ''}`)
      : notMet({ expected, observed: `no handshake: ${handshake.facts.tls?.refusal ?? answerInWords(handshake)}` })
  },
  { failures: true, cutBodies: true },
)

/** Enablers: the master files of a study name one place of it, and those of a patient several. */
export const masterFilesKnowThePlaces = check<
  'A33-01/manifest-endpoints-point-several',
  { manifest: Exchange; kos: Exchange },
  { addresses: string[]; hosts: string[] }
>('A33-01/manifest-endpoints-point-several', 'master-files-know-the-places', ({ kos }, { addresses, hosts }) => {
  const said = (kos.facts.dicom?.kos?.studies ?? []).flatMap(({ series }) =>
    series.flatMap(({ retrieveUrl }) => (retrieveUrl === undefined ? [] : [hostOf(retrieveUrl) ?? retrieveUrl])),
  )
  const own = addresses.map((address) => hostOf(address) ?? address)
  const other = said.find((host) => !own.includes(host))
  if (other !== undefined)
    return notMet({
      expected: `one place of the study, ${own.join(', ')}`,
      observed: `${other} in the KOS`,
      at: '(0008,1190)',
    })
  return hosts.length > 1 ? met(hosts.join(', ')) : notOffered(`one host alone: ${hosts.join(', ')}`)
})

/** Enablers: each host that the master files name gives what it is named for. */
export const eachHostGivesItsStudies = check<'A33-01/retrievable', readonly Exchange[], { hosts: string[] }>(
  'A33-01/retrievable',
  'each-host-gives-its-studies',
  (objects, { hosts }) => {
    if (hosts.length < 2) return notOffered(`one host alone: ${hosts.join(', ')}`)
    const partial = objects.find((object) => object.response?.status === 206)
    if (partial !== undefined) return cannotTell('206 Partial Content: see A13-05/rad-107')
    const dead = objects.find((object) => object.response?.status !== 200)
    return dead === undefined
      ? met(hosts.join(', '))
      : notMet({ expected: `objects of ${new URL(dead.request.url).host}`, observed: answerInWords(dead) })
  },
  { cutBodies: true },
)
