import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { CONVENTION_EXTENSION } from '../terms/canonicals.ts'
import { CODE_SYSTEM } from '../terms/codes.ts'
import { documentOf, isPlaceholder, manifestSeries, manifestViewers } from './document-bundle.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, at, listOf, objectsOf, textOf } from './json-body.ts'

/** Option B: a study that is shown names no place to retrieve from, unless it can be retrieved there by another option. */
export const shownStudyNamesNoDeadPlace = check<
  'OB-01/entries-option-b-study',
  { manifest: Exchange; retrieval?: Exchange },
  { otherOptions: string[] }
>('OB-01/entries-option-b-study', 'shown-study-names-no-dead-place', ({ manifest, retrieval }, { otherOptions }) => {
  const bundle = documentOf(manifest)
  if (bundle === undefined) return cannotTell(`no manifest: ${answerInWords(manifest)}`)
  const expected = 'a viewer Endpoint, and no usable WADO Endpoint (http://notspecified counts as none)'
  if (manifestViewers(bundle).length === 0) return notMet({ expected, observed: 'no viewer Endpoint' })
  const usable = manifestSeries(bundle).flatMap(({ addresses }) => addresses.filter((url) => !isPlaceholder(url)))
  const [address] = usable
  if (address === undefined) return met('a viewer alone')
  if (otherOptions.length === 0) return notMet({ expected, observed: address, at: 'Endpoint.address' })
  const objects = retrieval?.facts.multipart?.parts.length ?? 0
  return objects > 0
    ? met(`a viewer, and ${objects} objects by option ${otherOptions.join(' or ')}`)
    : notMet({
        expected: `${expected}, or one where the study can be retrieved`,
        observed: `${address}, where it cannot: ${retrieval === undefined ? 'no channel of the target file' : answerInWords(retrieval)}`,
        at: 'Endpoint.address',
      })
})

function endpointCheck<C extends ClauseId>(
  clause: C,
  id: string,
  judge: (endpoint: JsonObject) => Judgement,
): Check<C, Exchange> {
  return check<C, Exchange>(clause, id, (manifest) => {
    const bundle = documentOf(manifest)
    if (bundle === undefined) return cannotTell(`no manifest: ${answerInWords(manifest)}`)
    const judged = manifestViewers(bundle).map(judge)
    return judged.find(({ is }) => is === 'notMet') ?? judged[0] ?? notOffered('the manifest names no viewer')
  })
}

/** MADO 1.0.0: the viewer's connection type. */
export const viewerHasItsConnectionType = endpointCheck(
  'VE-01/connection-type',
  'viewer-has-its-connection-type',
  (endpoint) => {
    const system = textOf(at(endpoint, 'connectionType', 'system'))
    const code = textOf(at(endpoint, 'connectionType', 'code'))
    return system === CODE_SYSTEM.madoEndpointConnectionType && code === 'web-viewer'
      ? met()
      : notMet({
          expected: `${CODE_SYSTEM.madoEndpointConnectionType}#web-viewer`,
          observed: `${system ?? 'no system'}#${code ?? 'no code'}`,
          at: 'Endpoint.connectionType',
        })
  },
)

/** MADO 1.0.0: the viewer gives a page. */
export const viewerIsAPage = endpointCheck('VE-01/payload-html', 'viewer-is-a-page', (endpoint) => {
  const types = listOf(endpoint['payloadMimeType']).map(String)
  return types.includes('text/html')
    ? met()
    : notMet({ expected: 'text/html', observed: types.join(', ') || 'none', at: 'Endpoint.payloadMimeType' })
})

/** MADO 1.0.0: the address is a fully populated URL; the guideline's security wants https. */
export const viewerAddressIsComplete = endpointCheck('VE-01/complete-url', 'viewer-address-is-complete', (endpoint) => {
  const address = textOf(endpoint['address']) ?? ''
  const complete = URL.canParse(address) && new URL(address).protocol === 'https:' && !isPlaceholder(address)
  return complete
    ? met(address)
    : notMet({ expected: 'an absolute https URL', observed: address || 'none', at: 'Endpoint.address' })
})

/** C-6: the manifest names the launch endpoint. */
export const manifestNamesTheLaunchEndpoint = check<'VIEW-05/launch-endpoint', Exchange, { launchUrl: string }>(
  'VIEW-05/launch-endpoint',
  'manifest-names-the-launch-endpoint',
  (manifest, { launchUrl }) => {
    const bundle = documentOf(manifest)
    if (bundle === undefined) return cannotTell(`no manifest: ${answerInWords(manifest)}`)
    const named = manifestViewers(bundle).flatMap((endpoint) =>
      objectsOf(endpoint['extension'])
        .filter((extension) => extension['url'] === CONVENTION_EXTENSION.viewerLaunchUrl)
        .map((extension) => textOf(extension['valueUrl']) ?? ''),
    )
    const [first] = named
    if (first === undefined)
      return notMet({ expected: launchUrl, observed: 'no extension viewer-launch-url', at: 'Endpoint.extension' })
    return named.every((url) => url === launchUrl)
      ? met(first)
      : notMet({ expected: launchUrl, observed: named.join(', '), at: 'Endpoint.extension' })
  },
)

/** MADO TI Rev 1.2: KOS and FHIR manifest name one viewer. */
export const displayUriAgrees = check<'VE-02/display-uri-agrees', { manifest: Exchange; kos: Exchange }>(
  'VE-02/display-uri-agrees',
  'display-uri-agrees',
  ({ manifest, kos }) => {
    const bundle = documentOf(manifest)
    const content = kos.facts.dicom?.kos
    if (bundle === undefined || content === undefined) return cannotTell('a manifest could not be read')
    const uris = content.studies.flatMap(({ displayUri }) => displayUri ?? [])
    if (uris.length === 0) return notOffered('the KOS manifest has no Display URI')
    const addresses = manifestViewers(bundle).flatMap((endpoint) => textOf(endpoint['address']) ?? [])
    if (addresses.some((address) => !URL.canParse(address) || isPlaceholder(address)))
      return cannotTell('the address of the viewer Endpoint is not complete: see VE-01')
    const other = uris.find((uri) => !addresses.includes(uri))
    return other === undefined
      ? met(uris[0])
      : notMet({ expected: addresses.join(', ') || 'no Display URI', observed: other, at: '(0040,E012)' })
  },
)

/** Options may be combined: each one that is claimed is met among the studies, and none beside them. */
export const optionsAreAsClaimed = check<
  'OP-01/capability-profile-server-b',
  readonly Exchange[],
  { claimed: string[]; offered: string[] }
>('OP-01/capability-profile-server-b', 'options-are-as-claimed', (_manifests, { claimed, offered }) => {
  const missing = claimed.filter((option) => !offered.includes(option))
  const further = offered.filter((option) => !claimed.includes(option))
  if (missing.length + further.length === 0) return met(offered.join(', '))
  return notMet({
    expected: `studies of options ${claimed.join(', ')}`,
    observed: `options ${offered.join(', ') || 'none'} in the manifests`,
    fix: 'Correct claims.options of the target file, or the Endpoints of the manifests.',
  })
})

/** Options may be combined: a study with both Endpoints is shown and transferred. */
export const bothEndpointsWork = check<'OP-01/one-list-item-may', { launch: Exchange; study: Exchange }>(
  'OP-01/one-list-item-may',
  'both-endpoints-work',
  ({ launch, study }) => {
    const objects = study.facts.multipart?.parts.length ?? 0
    const launched = (launch.response?.status ?? 0) >= 200 && (launch.response?.status ?? 0) < 400
    if (launched && objects > 0) return met(`a one-time URL and ${objects} objects`)
    return notMet({
      expected: 'a study with a WADO and a viewer Endpoint is retrieved and shown',
      observed: launched ? `not retrieved: ${answerInWords(study)}` : `not shown: ${answerInWords(launch)}`,
    })
  },
)
