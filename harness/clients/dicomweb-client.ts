import type { Channel, Exchange } from '../exchange/exchange.ts'
import type { Query } from './fhir-client.ts'
import type { Send } from './send.ts'

export interface ImagingCall {
  channel: Channel
  /** DICOMweb base, without `/studies`; a trailing slash is tolerated. */
  baseUrl: string
  bearer?: string
}

/** What to retrieve: a study, one of its series, or one instance [PS3.18 10.4; RAD-107]. */
export interface Selection {
  studyInstanceUid: string
  seriesInstanceUid?: string
  sopInstanceUid?: string
}

/** What of a selection is asked for beside its objects. */
export interface ImagingResource extends Selection {
  /** List of frames as written in the path, for example `3,1`. */
  frames?: string
  service?: 'rendered' | 'thumbnail' | 'metadata'
}

export interface ResourceOptions {
  /** `null` sends no Accept. Default: what the resource is by default [PS3.18 8.7]. */
  accept?: string | null
  parameters?: Query
  method?: string
}

const acceptDicom = 'multipart/related; type="application/dicom"; transfer-syntax=*'

/** WADO-RS retrieval of objects. */
export async function retrieveDicom(
  send: Send,
  call: ImagingCall,
  selection: Selection,
  accept = acceptDicom,
): Promise<Exchange> {
  return await imagingGet(send, call, 'RAD-107', pathOf(selection), accept)
}

/** QIDO-RS search for studies, series or instances [RAD-129]. */
export async function searchDicom(send: Send, call: ImagingCall, path: string, query: Query): Promise<Exchange> {
  const pairs = query.map(([name, value]): [string, string] => [name, value])
  // A question mark is a wild card, and lawful in a query as it is [RFC 3986 3.4].
  const parameters = new URLSearchParams(pairs).toString().replaceAll('%3F', '?')
  return await imagingGet(
    send,
    call,
    'RAD-129',
    parameters === '' ? path : `${path}?${parameters}`,
    'application/dicom+json',
  )
}

/** WADO-RS retrieval of frames, rendered images, thumbnails or metadata, and of objects by any method. */
export async function retrieveResource(
  send: Send,
  call: ImagingCall,
  resource: ImagingResource,
  { accept, parameters = [], method = 'GET' }: ResourceOptions = {},
): Promise<Exchange> {
  const transaction = transactionOf(resource)
  const path = `${pathOf(resource)}${resource.service === undefined ? '' : `/${resource.service}`}`
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
  return await imagingSend(send, call, {
    transaction,
    method,
    url: `${baseOf(call)}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`,
    accept: accept === undefined ? defaultAccept[transaction] : accept,
  })
}

/** Bulk data at the URI that metadata name. */
export async function retrieveBulkData(
  send: Send,
  call: ImagingCall,
  url: string,
  accept = acceptOctets,
): Promise<Exchange> {
  return await imagingSend(send, call, { transaction: 'WADO-bulkdata', method: 'GET', url, accept })
}

/** The rendered image at a URL to which a thumbnail redirects [PS3.18 10.4.1.1.4]. */
export async function retrieveRenderedAt(send: Send, call: ImagingCall, url: string): Promise<Exchange> {
  return await imagingSend(send, call, { transaction: 'WADO-rendered', method: 'GET', url, accept: 'image/jpeg' })
}

const acceptOctets = 'multipart/related; type="application/octet-stream"'

const defaultAccept = {
  'RAD-107': acceptDicom,
  'WADO-frames': acceptOctets,
  'WADO-rendered': 'image/jpeg',
  'WADO-thumbnail': 'image/jpeg',
  'WADO-metadata': 'application/dicom+json',
} as const

function transactionOf({ service, frames }: ImagingResource): keyof typeof defaultAccept {
  if (service !== undefined) return `WADO-${service}`
  return frames === undefined ? 'RAD-107' : 'WADO-frames'
}

async function imagingGet(
  send: Send,
  call: ImagingCall,
  transaction: Exchange['transaction'],
  path: string,
  accept: string,
): Promise<Exchange> {
  return await imagingSend(send, call, { transaction, method: 'GET', url: `${baseOf(call)}${path}`, accept })
}

const baseOf = (call: ImagingCall): string => call.baseUrl.replace(/\/$/, '')

async function imagingSend(
  send: Send,
  call: ImagingCall,
  request: { transaction: Exchange['transaction']; method: string; url: string; accept: string | null },
): Promise<Exchange> {
  const { accept, ...rest } = request
  return await send({
    ...rest,
    channel: call.channel,
    headers: [
      ...(accept === null ? [] : [['Accept', accept] as const]),
      ...(call.bearer === undefined ? [] : [['Authorization', `Bearer ${call.bearer}`] as const]),
    ],
  })
}

function pathOf({ studyInstanceUid, seriesInstanceUid, sopInstanceUid, frames }: ImagingResource): string {
  const series = seriesInstanceUid === undefined ? '' : `/series/${seriesInstanceUid}`
  const instance = sopInstanceUid === undefined ? '' : `/instances/${sopInstanceUid}`
  const list = frames === undefined ? '' : `/frames/${frames}`
  return `/studies/${studyInstanceUid}${series}${instance}${list}`
}
