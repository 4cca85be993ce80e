import type { Exchange, RawHeaders, Transaction } from '../exchange/exchange.ts'
import type { Send } from './send.ts'

/** Query parameters in order; a name may stand several times. */
export type Query = readonly (readonly [name: string, value: string])[]

export interface FhirCall {
  baseUrl: string
  bearer?: string
  /** Added to the call, or in the place of its own header of the same name. */
  headers?: RawHeaders
}

const accept: RawHeaders = [['Accept', 'application/fhir+json']]

/** A search by GET or by POST `_search` [FHIR R4 search; ITI-67; ITI-78]. */
export async function search(
  send: Send,
  call: FhirCall,
  transaction: Transaction,
  resourceType: 'Patient' | 'DocumentReference' | 'ImagingStudy' | 'AuditEvent',
  query: Query,
  method: 'GET' | 'POST' = 'GET',
): Promise<Exchange> {
  const parameters = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString()
  const base = `${call.baseUrl.replace(/\/$/, '')}/${resourceType}`
  return await send({
    transaction,
    channel: 'fhir',
    method,
    url: method === 'GET' ? `${base}?${parameters}` : `${base}/_search`,
    headers: headersOf(call, [
      ...accept,
      ...(method === 'POST' ? [['Content-Type', 'application/x-www-form-urlencoded'] as const] : []),
    ]),
    ...(method === 'POST' ? { body: parameters } : {}),
  })
}

/**
 * A GET of a document, a page or the CapabilityStatement, at an absolute URL or one relative to the base.
 * Another origin than the base's never gets the bearer.
 */
export async function get(
  send: Send,
  call: FhirCall,
  transaction: Transaction,
  url: string,
  accepts = 'application/fhir+json',
): Promise<Exchange> {
  const base = call.baseUrl.endsWith('/') ? call.baseUrl : `${call.baseUrl}/`
  const place = URL.canParse(url, base) ? new URL(url, base) : undefined // what cannot be read fails as an exchange
  const { bearer, ...withoutBearer } = call
  const trusted = bearer !== undefined && place?.origin === new URL(base).origin
  return await send({
    transaction,
    channel: 'fhir',
    method: 'GET',
    url: place?.href ?? url,
    headers: headersOf(trusted ? { ...withoutBearer, bearer } : withoutBearer, [['Accept', accepts]]),
  })
}

/** ITI-119: POST `Patient/$match`; the body goes out as it is. */
export async function matchPatient(send: Send, call: FhirCall, body: string): Promise<Exchange> {
  return await send({
    transaction: 'ITI-119',
    channel: 'fhir',
    method: 'POST',
    url: `${call.baseUrl.replace(/\/$/, '')}/Patient/$match`,
    headers: headersOf(call, [...accept, ['Content-Type', 'application/fhir+json']]),
    body,
  })
}

function headersOf(call: FhirCall, own: RawHeaders): RawHeaders {
  const added = call.headers ?? []
  const replaced = new Set(added.map(([name]) => name.toLowerCase()))
  return [
    ...own.filter(([name]) => !replaced.has(name.toLowerCase())),
    ...(call.bearer === undefined ? [] : [['Authorization', `Bearer ${call.bearer}`] as const]),
    ...added,
  ]
}
