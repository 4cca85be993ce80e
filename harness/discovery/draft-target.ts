import { jsonIn, memberOf, textOf } from '../diagnosis/answer.ts'
import { dialectHint } from '../diagnosis/dialect-hint.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Drafted, DraftedValue } from '../target/drafted.ts'
import type { Target } from '../target/target.ts'
import type { Observed } from './observed.ts'

type Guides = Target['guides']

/** What a target file can be drafted with from what was seen, and what is worth saying of the answers. */
export function draftTarget(observed: Observed): { drafted: Drafted; notes: readonly string[] } {
  const { capabilities, smart, iua, list } = observed
  const entries = entriesIn(list)
  const statement = statementNote(capabilities)
  const dialect = firstOf([capabilities, ...(list === undefined ? [] : [list])], (one) => dialectHint(textOf(one)))
  const named = (one: Exchange): string | undefined =>
    one.response?.status === 200 ? memberOf(jsonIn(one), 'token_endpoint') : undefined
  const token = firstOf([smart, iua], named)
  const types = [...new Set(entries.flatMap((entry) => codesIn(entry, 'type')))].filter((code) => /^\d+-\d$/.test(code))
  const drafted: Drafted = {
    ...(dialect === undefined ? {} : { dialect: { value: dialect, from: 'profiles that the answers name' } }),
    guides: guidesIn(entries),
    ...(types.length === 0 ? {} : { documentTypes: { value: types, from: `${entries.length} entries of a list` } }),
    ...(token === undefined
      ? {}
      : { token: { value: token, from: token === named(smart) ? 'smart-configuration' : 'IUA metadata' } }),
  }
  return {
    drafted,
    notes: [
      statement,
      `smart-configuration: ${metadataNote(smart)}`,
      `IUA metadata: ${metadataNote(iua)}`,
      ...observed.imaging.map(({ url, answer }) => `${url}/capabilities: ${answeredIn(answer)}`),
      observed.noList ?? `list of a patient: ${entries.length} entries`,
      ...(statement.startsWith('CapabilityStatement: FHIR') &&
      entries.length > 0 &&
      !textOf(capabilities).includes('DocumentReference')
        ? [
            'The CapabilityStatement names no DocumentReference, and a list of them was answered: it does not say what is served.',
          ]
        : []),
    ],
  }
}

type Entry = Readonly<Record<string, unknown>>
const recordOf = (value: unknown): Entry | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry) : undefined
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [])

function entriesIn(list: Exchange | undefined): readonly Entry[] {
  if (list?.response?.status !== 200) return []
  return listOf(recordOf(jsonIn(list))?.['entry']).flatMap((entry) => {
    const resource = recordOf(recordOf(entry)?.['resource'])
    return resource?.['resourceType'] === 'DocumentReference' ? [resource] : []
  })
}

const codesIn = (entry: Entry, name: string): readonly string[] =>
  listOf(recordOf(entry[name])?.['coding']).flatMap((coding) => {
    const code = recordOf(coding)?.['code']
    return typeof code === 'string' ? [code] : []
  })

/** What entries of each kind show of the version that they are written by. */
function guidesIn(entries: readonly Entry[]): Drafted['guides'] {
  const text = (of: readonly unknown[]): string => JSON.stringify(of)
  const manifests = text(entries.filter((entry) => codesIn(entry, 'type').includes('18748-4')))
  const reports = text(entries.filter((entry) => codesIn(entry, 'type').includes('85430-7')))
  const masters = text(entries.flatMap(({ masterIdentifier }) => recordOf(masterIdentifier) ?? []))
  const categories = text(entries.map(({ category }) => ({ category })))
  const newer = (in_: string): boolean | undefined =>
    in_.includes('/ext-R5-DocumentReference.')
      ? true
      : in_.includes('/fhir/5.0/') && /extension-DocumentReference\.(modality|bodySite)/.test(in_)
        ? false
        : undefined
  const version = <K extends keyof Guides>(
    seen: boolean | undefined,
    [older, later]: readonly [Guides[K], Guides[K]],
    from: string,
  ): DraftedValue<Guides[K]> | undefined => (seen === undefined ? undefined : { value: seen ? later : older, from })
  const isTyped = masters === '[]' ? undefined : masters.includes('IHE.MHD.MHDIdentifierType')
  const later = /document-priority-category-eu-api|"18726-0"/.test(categories)
  const isLater = later ? true : categories.includes('eehrxf-document-priority-category-cs') ? false : undefined
  return {
    mado: version<'mado'>(newer(manifests), ['0.1.0', '1.0.0'], 'the carrier of modality on entries of manifests'),
    mhd: version<'mhd'>(isTyped, ['4.2.3', '4.2.4'], 'the type of masterIdentifier'),
    euApi: version<'euApi'>(isLater, ['ballot', 'post-ballot'], 'the category of entries'),
    hl7eu: version<'hl7eu'>(newer(reports), ['ballot', 'post-ballot'], 'the carrier of modality on entries of reports'),
  }
}

function firstOf<T>(exchanges: readonly Exchange[], read: (exchange: Exchange) => T | undefined): T | undefined {
  return exchanges.map(read).find((one) => one !== undefined)
}

const answeredIn = ({ response, failure }: Exchange): string =>
  response === undefined ? `no answer (${failure?.code ?? 'unknown'})` : String(response.status)

function metadataNote(exchange: Exchange): string {
  if (exchange.response?.status !== 200) return `not seen, ${answeredIn(exchange)}`
  const document = recordOf(jsonIn(exchange))
  if (document === undefined) return 'not seen: the answer is no JSON object'
  return memberOf(document, 'token_endpoint') === undefined ? 'seen, and it names no token_endpoint' : 'seen'
}

/** What the answer to /metadata is; a missing, malformed or foreign one is said, and nothing is taken from it. */
function statementNote(capabilities: Exchange): string {
  const name = 'CapabilityStatement'
  if (capabilities.response?.status !== 200) return `${name}: not seen, ${answeredIn(capabilities)}`
  const statement = recordOf(jsonIn(capabilities))
  if (statement === undefined) return `${name}: not seen, /metadata is no JSON object`
  if (statement['resourceType'] !== name)
    return `${name}: not seen, /metadata is ${typeof statement['resourceType'] === 'string' ? statement['resourceType'] : 'no FHIR resource'}`
  const version = statement['fhirVersion']
  if (typeof version !== 'string') return `${name}: it names no fhirVersion`
  if (!version.startsWith('4.0'))
    return `${name}: of FHIR ${version}; the guides are of 4.0.1, ask for the base URL of R4`
  const rest = listOf(statement['rest']).flatMap((one) => listOf(recordOf(one)?.['resource']))
  const types = rest.flatMap((one) => {
    const type = recordOf(one)?.['type']
    return typeof type === 'string' ? [type] : []
  })
  return types.length === 0
    ? `${name}: FHIR ${version}, and it names no resource`
    : `${name}: FHIR ${version}, ${types.join(', ')}`
}
