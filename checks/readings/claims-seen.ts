import type { Exchange, Transaction } from '../../harness/exchange/exchange.ts'
import type { SeenClaim } from '../../profiles/claims/seen-claim.ts'
import { claimedFormats, claimedOperations, claimedParameters, listedWords } from '../claimed.ts'
import { jsonBody, mediaTypeOf, objectOf, textOf } from '../json-body.ts'
import { appliedParameters, searchsetOf } from '../searchset.ts'

const searches: readonly (readonly [resource: string, transaction: Transaction])[] = [
  ['Patient', 'ITI-78'],
  ['DocumentReference', 'ITI-67'],
  ['ImagingStudy', 'ImagingStudy-search'],
  ['AuditEvent', 'ITI-81'],
]

/** What the target says of itself, each claim with what all exchanges of a run show of it. */
export function claimsSeen(exchanges: readonly Exchange[]): readonly SeenClaim[] {
  const capabilities = exchanges.find((one) => resourceTypeOf(one) === 'CapabilityStatement')
  const metadata = exchanges.find(
    (one) => one.transaction === 'discovery' && textOf(objectOf(jsonBody(one))?.['token_endpoint']) !== undefined,
  )
  return [
    ...(capabilities === undefined ? [] : ofCapabilities(capabilities, exchanges)),
    ...(metadata === undefined ? [] : ofMetadata(metadata, exchanges)),
  ]
}

const resourceTypeOf = (exchange: Exchange): string | undefined =>
  exchange.response?.status === 200 && exchange.transaction === 'capabilities'
    ? textOf(objectOf(jsonBody(exchange))?.['resourceType'])
    : undefined

function ofCapabilities(capabilities: Exchange, exchanges: readonly Exchange[]): readonly SeenClaim[] {
  const source = 'CapabilityStatement'
  const parameters = searches.flatMap(([resource, transaction]) => {
    const asked = exchanges.filter((one) => one.transaction === transaction).map(questionIn)
    return claimedParameters(capabilities, resource).map(({ name }) => ({
      source,
      claim: `${resource} by ${name}`,
      ...parameterSeen(asked, name),
    }))
  })
  const ofFhir = exchanges.filter(({ channel, response }) => channel === 'fhir' && response !== undefined)
  const formats = claimedFormats(capabilities).map((format) => {
    const count = ofFhir.filter((one) => mediaTypeOf(one) === format && one.response?.status === 200).length
    return { source, claim: `format ${format}`, ...counted(count, 'answers in it') }
  })
  const operations = claimedOperations(capabilities).map((operation) => {
    const asked = ofFhir.filter(({ request }) => request.url.includes(`/${operation}`))
    const there = asked.filter(({ response }) => ![404, 501].includes(response?.status ?? 0))
    const lacking = asked.length > 0 && there.length === 0
    return {
      source,
      claim: `operation ${operation}`,
      ...(lacking ? missing(`${asked.length} answers of 404 or 501`) : counted(there.length, 'answers')),
    }
  })
  return [...parameters, ...formats, ...operations] as readonly SeenClaim[]
}

interface Question {
  names: ReadonlySet<string>
  status: number
  applied: ReadonlySet<string> | undefined
}

function questionIn(exchange: Exchange): Question {
  const { url, body } = exchange.request
  const query = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?') + 1) : (body ?? ''))
  const list = searchsetOf(exchange)
  const applied = list === undefined ? undefined : appliedParameters(list)
  return {
    names: new Set(query.keys()),
    status: exchange.response?.status ?? 0,
    applied: applied === undefined ? undefined : new Set(applied.keys()),
  }
}

function parameterSeen(questions: readonly Question[], name: string): Pick<SeenClaim, 'observed' | 'kept'> {
  const asked = questions.filter(({ names }) => [...names].some((one) => one === name || one.startsWith(`${name}:`)))
  if (asked.length === 0) return { observed: 'not asked for', kept: 'open' }
  const answered = asked.filter(({ status }) => status === 200)
  const applied = answered.filter((one) =>
    [...(one.applied ?? [])].some((each) => each === name || each.startsWith(`${name}:`)),
  )
  if (applied.length > 0) return { observed: `applied in ${applied.length} of ${asked.length} answers`, kept: 'kept' }
  if (answered.some((one) => one.applied !== undefined))
    return missing(`${answered.length} answers, and the self link names it in none`)
  return answered.length > 0
    ? { observed: `${answered.length} answers without a self link`, kept: 'open' }
    : missing(`refused in ${asked.length} of ${asked.length} answers`)
}

const missing = (observed: string): Pick<SeenClaim, 'observed' | 'kept'> => ({ observed, kept: 'not kept' })
const counted = (count: number, what: string): Pick<SeenClaim, 'observed' | 'kept'> =>
  count > 0 ? { observed: `${count} ${what}`, kept: 'kept' } : { observed: 'not asked for', kept: 'open' }

function ofMetadata(metadata: Exchange, exchanges: readonly Exchange[]): readonly SeenClaim[] {
  const source = 'metadata of the token service'
  const tokens = exchanges.filter(({ transaction, response }) => transaction === 'ITI-71' && response?.status === 200)
  const granted = new Set(
    tokens.flatMap(({ request }) => (new URLSearchParams(request.body ?? '').get('scope') ?? '').split(' ')),
  )
  const given = counted(tokens.length, 'tokens given so')
  const ours: Readonly<Record<string, string>> = {
    grant_types_supported: 'client_credentials',
    token_endpoint_auth_methods_supported: 'private_key_jwt',
  }
  const methods = Object.entries(ours).flatMap(([name, our]) =>
    listedWords(metadata, name).map((word) => ({
      source,
      claim: `${name}: ${word}`,
      ...(word === our ? given : { observed: 'not asked for', kept: 'open' }),
    })),
  )
  const scopes = listedWords(metadata, 'scopes_supported').map((scope) => ({
    source,
    claim: `scope ${scope}`,
    ...(granted.has(scope)
      ? { observed: 'granted', kept: 'kept' }
      : { observed: 'not asked for, or not granted', kept: 'open' }),
  }))
  return [...methods, ...scopes] as readonly SeenClaim[]
}
