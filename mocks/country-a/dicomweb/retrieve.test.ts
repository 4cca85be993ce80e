import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readPixelMarkOfAnyDepth } from '../../../wire/pixel-mark.ts'
import { readMultipart } from '../../../wire/multipart.ts'
import { startTestBed } from '../test-client.ts'
import type { Answer, TestBed } from '../test-client.ts'

let bed: TestBed
before(async () => {
  bed = await startTestBed()
})
after(() => bed.country.stop())

/** What the gateway answers for the first instance of the loop that it serves. */
async function ask(service: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { gatewayUrl = '' } = bed.country
  const study = bed.catalogue.studies.find(({ id }) => id === 'us-echo')
  const series = study?.series[0]
  const uid = study?.studyInstanceUid ?? ''
  const bearer = await bed.imagingToken(gatewayUrl, bed.patient('main'), [uid])
  const path = [uid, 'series', series?.seriesInstanceUid, 'instances', series?.instances[0]?.sopInstanceUid].join('/')
  return await bed.call(`${gatewayUrl}/studies/${path}${service}`, { bearer, headers, method })
}

const typeOf = (answer: Answer): string => String(answer.headers['content-type'])
const partsOf = (answer: Answer): readonly Uint8Array[] => {
  const { parts, problems } = readMultipart(typeOf(answer), answer.body)
  assert.deepEqual(problems, [])
  return parts.map(({ body }) => body)
}

void describe('what is served of an instance beside itself', () => {
  void test('frames come in the order asked; a frame that is not there is 404, a broken list 400', async () => {
    const marks = partsOf(await ask('/frames/8,1')).map((frame) => readPixelMarkOfAnyDepth(frame))
    assert.deepEqual(marks, ['gr-main|us-echo|1|8', 'gr-main|us-echo|1|1'])
    assert.equal((await ask('/frames/9')).status, 404)
    assert.equal((await ask('/frames/1,,2')).status, 400)
    assert.equal((await ask('/frames/1', { Accept: 'image/jp2' })).status, 406)
  })

  void test('rendered images are JPEG by default, PNG when asked, parts where there are several', async () => {
    assert.equal(typeOf(await ask('/frames/2/rendered')), 'image/jpeg')
    assert.equal(typeOf(await ask('/frames/2/rendered?accept=image%2Fpng')), 'image/png')
    assert.equal(partsOf(await ask('/rendered')).length, 8)
    assert.equal(typeOf(await ask('/rendered', { Accept: 'image/jpeg' })), 'image/jpeg')
    assert.equal((await ask('/frames/2/rendered', { Accept: 'image/gif' })).status, 406)
    assert.equal((await ask('/frames/2/rendered?window=40')).status, 400)
    assert.equal((await ask('/frames/9/rendered')).status, 404)
    assert.equal(typeOf(await ask('/thumbnail')), 'image/jpeg')
  })

  void test('bulk data come whole at the URI that metadata name, alone or as a part', async () => {
    const [metadata] = JSON.parse((await ask('/metadata')).body.toString()) as [{ '7FE00010': { BulkDataURI: string } }]
    assert.match(metadata['7FE00010'].BulkDataURI, /\/bulkdata\/7FE00010$/)
    const [part] = partsOf(await ask('/bulkdata/7FE00010'))
    const alone = await ask('/bulkdata/7FE00010', { Accept: 'application/octet-stream' })
    assert.equal(typeOf(alone), 'application/octet-stream')
    assert.deepEqual(Buffer.from(part ?? []), alone.body)
    assert.equal((await ask('/bulkdata/00100010')).status, 404)
  })

  void test('methods that are not served are 405', async () => {
    for (const service of ['', '/metadata', '/frames/1', '/rendered'])
      assert.deepEqual([(await ask(service, {}, 'PUT')).status, service], [405, service])
  })
})
