import type { ClientRequest } from 'node:http'
import type { Catalogue, Study } from '../../fixtures/catalogue/facts.ts'
import { instanceFile } from '../../fixtures/dicom/instance-file.ts'
import { jsonOf, sendUpload, wordsOf } from './send-upload.ts'
import type { Connection, UploadAnswer } from './send-upload.ts'

/** What a store made of the objects of a study. */
export interface Stored {
  stored: number
  /** Objects that were there already and were not sent again. */
  present: number
  refused: readonly { what: string; why: string }[]
  /** The store lets nobody in: to go on is no use. */
  forbidden?: true
}

/** Failure Reason (0008,1197) in words [PS3.18 I.2.2; PS3.7 C]. */
const reasons: Readonly<Record<number, string>> = {
  0x0110: 'processing failure',
  0x0111: 'a duplicate',
  0x0122: 'SOP class not supported',
  0x0124: 'not authorised',
  0xa700: 'out of resources',
  0xa900: 'the data set does not match its SOP class',
  0xc000: 'cannot be understood',
  0xc122: 'transfer syntax not supported',
}

const withoutSlash = (url: string): string => url.replace(/(?<!\/)\/+$/, '')
const studyUrl = (baseUrl: string, { studyInstanceUid }: Study): string =>
  `${withoutSlash(baseUrl)}/studies/${studyInstanceUid}`

/**
 * Sends the objects of one study that the store does not have by STOW-RS [PS3.18 10.5], one object in memory at a time.
 * @throws NoAnswer
 */
export async function storeStudy(
  catalogue: Catalogue,
  study: Study,
  baseUrl: string,
  connection: Connection = { tls: {}, timeoutSeconds: 60 },
): Promise<Stored> {
  const there = await presentIn(study, baseUrl, connection)
  const all = study.series.flatMap((series) => series.instances.map((instance) => ({ series, instance })))
  const instances = all.filter(({ instance }) => !there.has(instance.sopInstanceUid))
  const present = all.length - instances.length
  if (instances.length === 0) return { stored: 0, present, refused: [] }
  const boundary = `borderlight-${study.studyInstanceUid}`
  const answer = await sendUpload(
    connection,
    {
      method: 'POST',
      url: studyUrl(baseUrl, study),
      headers: {
        'Content-Type': `multipart/related; type="application/dicom"; boundary=${boundary}`,
        Accept: 'application/dicom+json',
      },
    },
    async (outgoing) => {
      for (const { series, instance } of instances) {
        const part = Buffer.concat([
          Buffer.from(`--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`),
          instanceFile(catalogue, study, series, instance),
          Buffer.from('\r\n'),
        ])
        if (outgoing.destroyed) return
        if (!outgoing.write(part)) await roomIn(outgoing)
      }
      outgoing.end(`--${boundary}--\r\n`)
    },
  )
  const named = failedIn(answer)
  const ofAll = (why: string): Stored['refused'] =>
    instances.map(({ instance }) => ({ what: `object ${instance.sopInstanceUid}`, why }))
  // 200: all stored; 202: some; 409: none [PS3.18 table 10.5.3-1]
  const refused = [200, 202].includes(answer.status) || named.length > 0 ? named : ofAll(wordsOf(answer))
  return {
    stored: instances.length - refused.length,
    present,
    refused,
    ...([401, 403].includes(answer.status) ? { forbidden: true as const } : {}),
  }
}

/** Resolves when there is room again, or the connection is gone. */
function roomIn(outgoing: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      outgoing.removeListener('drain', end).removeListener('close', end)
      resolve()
    }
    outgoing.once('drain', end).once('close', end)
  })
}

/** Objects of a study that the store lists; none where it offers no search, and then all are sent. */
async function presentIn(study: Study, baseUrl: string, connection: Connection): Promise<ReadonlySet<string>> {
  const url = `${studyUrl(baseUrl, study)}/instances?includefield=00080018`
  const answer = await sendUpload(connection, { method: 'GET', url, headers: { Accept: 'application/dicom+json' } })
  const found = answer.status === 200 ? jsonOf(answer) : undefined
  return new Set(Array.isArray(found) ? found.flatMap((one) => valuesOf(one, '00080018')) : [])
}

function failedIn(answer: UploadAnswer): { what: string; why: string }[] {
  return sequenceOf(jsonOf(answer), '00081198').map((item) => {
    const [reason] = valuesOf(item, '00081197').map(Number)
    const [uid = 'without identifier'] = valuesOf(item, '00081155')
    const words =
      reason === undefined ? undefined : (reasons[reason] ?? (reason >= 0xc000 ? reasons[0xc000] : undefined))
    const code = reason === undefined ? 'no reason given' : `failure reason ${reason.toString(16).toUpperCase()}H`
    return { what: `object ${uid}`, why: words === undefined ? code : `${words} (${code})` }
  })
}

function sequenceOf(dataSet: unknown, tag: string): readonly unknown[] {
  const value = (dataSet as Readonly<Record<string, { Value?: unknown } | undefined>> | null | undefined)?.[tag]?.Value
  return Array.isArray(value) ? value : []
}

const valuesOf = (dataSet: unknown, tag: string): readonly string[] => sequenceOf(dataSet, tag).map(String)
