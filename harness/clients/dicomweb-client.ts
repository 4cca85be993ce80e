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
  const parameters = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString()
  return await imagingGet(
    send,
    call,
    'RAD-129',
    parameters === '' ? path : `${path}?${parameters}`,
    'application/dicom+json',
  )
}

async function imagingGet(
  send: Send,
  call: ImagingCall,
  transaction: Exchange['transaction'],
  path: string,
  accept: string,
): Promise<Exchange> {
  return await send({
    transaction,
    channel: call.channel,
    method: 'GET',
    url: `${call.baseUrl.replace(/\/$/, '')}${path}`,
    headers: [
      ['Accept', accept],
      ...(call.bearer === undefined ? [] : [['Authorization', `Bearer ${call.bearer}`] as const]),
    ],
  })
}

function pathOf({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }: Selection): string {
  const series = seriesInstanceUid === undefined ? '' : `/series/${seriesInstanceUid}`
  const instance = sopInstanceUid === undefined ? '' : `/instances/${sopInstanceUid}`
  return `/studies/${studyInstanceUid}${series}${instance}`
}
