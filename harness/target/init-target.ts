import type { Drafted, DraftedValue } from './drafted.ts'
import { checkedFile } from './parse-target.ts'

/** What the user knows of a target; at least one of `imaging` and `viewer`. */
export interface KnownOfTarget {
  fhir: string
  /** DICOMweb base of the gateway: option A. */
  imaging?: string
  /** Base of the viewer at the source: option B. Launch and logout are proposed below it. */
  viewer?: string
  token?: string
  /** PEM file of the authorities that vouch for it. */
  ca?: string
  /** DICOMweb bases of national stores: option C. */
  national?: readonly string[]
  /** What was seen of it; absent: nothing was asked. */
  drafted?: Drafted
}

/**
 * A commented target file for a national contact point, which `parseTarget` accepts at once.
 * @throws TargetFileError when a URL is none
 */
export function initTarget(given: KnownOfTarget): string {
  const text = [
    head(given),
    imagingGroup(given.imaging, given.national ?? []),
    given.viewer === undefined ? commentedOut(viewerGroup('https://…/viewer')) : viewerGroup(given.viewer),
    given.token === undefined
      ? `# Without this group the requests carry no token.\n${commentedOut(tokenGroup('https://…/token'))}`
      : tokenGroup(given.token),
    '# PEM files, relative to this file.',
    given.ca === undefined ? commentedOut(tlsGroup('ca.pem')) : tlsGroup(given.ca),
    tail,
  ].join('\n')
  checkedFile(text, 'init target')
  return text
}

/** A JSON string is a YAML string. */
const quoted = (text: string): string => JSON.stringify(text)

const guideLines = {
  mado: ['0.1.0', '1.0.0'],
  mhd: ['4.2.3', '4.2.4'],
  euApi: ['ballot', 'post-ballot'],
  hl7eu: ['ballot', 'post-ballot'],
} as const

/** A drafted value with what it was seen from; where answers were looked at and show none, that is said. */
function seenOr(value: DraftedValue<string> | undefined, [older, other]: readonly string[], asked: boolean): string {
  if (value !== undefined) return `${value.value} # seen from: ${value.from}`
  return `${older ?? ''} # ${asked ? 'not seen; ' : ''}or ${other ?? ''}`
}

const head = ({ fhir, imaging, viewer, national = [], drafted }: KnownOfTarget): string => `# The system under test.
# Editors check this file against targets/target.schema.json.
name: ${quoted(`NCPeH-A at ${URL.canParse(fhir) ? new URL(fhir).host : fhir}`)}
role: country-a
# mado: IHE MHD with MADO. ncp-api: the MyHealth@EU NCPeH API. \`borderlight doctor\` says when the answers look like the other.
dialect: ${seenOr(drafted?.dialect, ['mado', 'ncp-api'], drafted !== undefined)}

# Versions of the guides that the target implements; its makers know them. Entries, documents and scopes are judged
# by the version that is pinned here. Proposed are the oldest where nothing is known: a target is not said to implement
# what came later until you say so. The newest published are mado 1.0.0, mhd 4.2.4, euApi ballot, hl7eu ballot.
guides:
${Object.entries(guideLines)
  .map(([name, versions]) => {
    const seen = drafted?.guides[name as keyof typeof guideLines]
    return `  ${name}: ${seenOr(seen, versions, drafted !== undefined)}\n`
  })
  .join('')}
# What the target says it can do. What it does not claim is not held against it; what it claims is tested.
claims:
  # A: images through the gateway of the contact point. B: a viewer at the source. C: images from the national store.
  options: [${[...(imaging === undefined ? [] : ['A']), ...(viewer === undefined ? [] : ['B']), ...(national.length === 0 ? [] : ['C'])].join(', ')}]
  # C-1: tokens are bound to the patient and carry the professional.
  conventions: []
  # Channels on which a client certificate is demanded: fhir, gateway, national.
  mutualTls: []
  # LOINC codes of DocumentReference.type: imaging reports and imaging manifests.
  documentTypes: [${(drafted?.documentTypes?.value ?? ['85430-7', '18748-4']).join(', ')}]${
    drafted === undefined
      ? ''
      : ` # ${drafted.documentTypes === undefined ? 'not seen' : `seen from: ${drafted.documentTypes.from}`}`
  }

# Plain http is run, and judged.
fhir:
  baseUrl: ${quoted(fhir)}
`

const imagingGroup = (url: string | undefined, national: readonly string[]): string => `imaging:
  # Option A: DICOMweb base of the gateway, without /studies.
  ${url === undefined ? '# gatewayUrl: https://…/dicom-web' : `gatewayUrl: ${quoted(url)}`}
  # Option C: DICOMweb bases of the national stores. Tokens go nowhere else.
  nationalUrls: [${national.map(quoted).join(', ')}]
`

const viewerGroup = (
  url: string,
): string => `# Option B, the viewer at the source. Its origin has server TLS only: a browser holds no certificate.
viewer:
  # The resource that its tokens are for.
  url: ${quoted(url)}
  # Takes the token and the form field studyInstanceUID by POST, gives a one-time URL. Proposed: correct it.
  launchUrl: ${quoted(below(url, 'launch'))}
  # Ends a session by POST.
  # logoutUrl: ${below(url, 'logout')}
`

const below = (url: string, name: string): string => `${url.replace(/(?<!\/)\/+$/, '')}/${name}`

const tokenGroup = (url: string): string => `token:
  # Absent: found at [base]/.well-known/smart-configuration.
  endpointUrl: ${quoted(url)}
  # The client that the target has registered for the test.
  client:
    id: borderlight
    # PEM (PKCS #8), relative to this file. Absent: a new key for each run, which a target that does not know it refuses.
    # privateKeyFile: client-assertion.key.pem
    keyId: borderlight-1
    algorithm: ES384 # or RS384
  # A second client whose tokens live a few seconds, for the refusal of expired ones.
  # shortLivedClient: { id: …, privateKeyFile: …, keyId: …, algorithm: ES384 }
  # A client whose tokens begin to be valid some minutes after they are issued, for the refusal of tokens before their time.
  # futureClient: { id: …, privateKeyFile: …, keyId: …, algorithm: ES384 }
  # The same client, or another, with a key of the other algorithm: shows that each one that is listed is taken.
  # alternativeClient: { id: …, privateKeyFile: …, keyId: …, algorithm: RS384 }
  # A token of this target that expired before the run: proves that expired tokens are refused.
  # Absent: the first token of the run is sent again at its end; when it is still valid then, that is "inconclusive".
  # expiredToken: eyJ…
`

const tlsGroup = (ca: string): string => `tls:
  # Authorities that vouch for the target; absent: those of the system.
  ca: ${quoted(ca)}
  # What Country B shows where mutual TLS is claimed.
  # clientCertificate: client.pem
  # clientKey: client.key.pem
  # A certificate of a trusted authority that is no longer valid: proves that expired certificates are refused.
  # Absent: that is "inconclusive".
  # expiredClientCertificate: expired-client.pem
  # expiredClientKey: expired-client.key.pem
  # A certificate of an authority that the target does not trust; absent: made for the run.
  # foreignClientCertificate: foreign-client.pem
  # foreignClientKey: foreign-client.key.pem
`

const commentedOut = (group: string): string => group.replace(/^(?=.)/gm, '# ')

const tail = `# Names that DNS does not know: address or address:port.
resolve: {}
clockSkewSeconds: 5
timeouts: { connectSeconds: 10, headersSeconds: 30, bodySeconds: 120 }

# Identifiers under which the target knows the synthetic patients; absent: those of the catalogue.
# Only identifiers in these systems count when a foreign patient is looked for.
# testPatients:
#   main: [{ system: "urn:oid:…", value: "…" }]
#   second: [{ system: "urn:oid:…", value: "…" }]
`
