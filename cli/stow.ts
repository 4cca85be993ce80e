import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Catalogue, Study } from '../fixtures/catalogue/facts.ts'
import { instanceFile } from '../fixtures/dicom/instance-file.ts'

/** A STOW-RS server did not take a study. */
class StowError extends Error {
  readonly code = 'STOW_REFUSED'
}

/**
 * Sends the objects of one study by STOW-RS [PS3.18 10.5], one object in memory at a time.
 * @returns how many objects were sent. @throws StowError with status and answer when not all were stored
 */
export async function storeStudy(catalogue: Catalogue, study: Study, baseUrl: string): Promise<number> {
  const boundary = `borderlight-${study.studyInstanceUid}`
  const url = new URL(`${baseUrl.replace(/\/$/, '')}/studies/${study.studyInstanceUid}`)
  const instances = study.series.flatMap((series) => series.instances.map((instance) => ({ series, instance })))
  const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const outgoing = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      headers: {
        'Content-Type': `multipart/related; type="application/dicom"; boundary=${boundary}`,
        Accept: 'application/dicom+json',
      },
      timeout: 60_000,
    })
    outgoing.once('error', reject)
    outgoing.once('timeout', () => outgoing.destroy(new StowError(`${url.href}: no answer within 60 s`)))
    outgoing.once('response', (incoming) => {
      let text = ''
      incoming.setEncoding('utf8')
      incoming.on('data', (chunk: string) => {
        if (text.length < 2000) text += chunk
      })
      incoming.once('error', reject)
      incoming.once('end', () => {
        resolve({ status: incoming.statusCode ?? 0, text })
      })
    })
    const write = async (): Promise<void> => {
      for (const { series, instance } of instances) {
        const head = `--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`
        const part = Buffer.concat([
          Buffer.from(head),
          instanceFile(catalogue, study, series, instance),
          Buffer.from('\r\n'),
        ])
        if (!outgoing.write(part)) await new Promise((drained) => outgoing.once('drain', drained))
      }
      outgoing.end(`--${boundary}--\r\n`)
    }
    write().catch(reject)
  })
  if (answer.status !== 200)
    throw new StowError(
      `${url.href}: expected 200 for ${instances.length} objects, found ${answer.status}: ${answer.text.slice(0, 500)}`,
    )
  return instances.length
}
