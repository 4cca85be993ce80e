import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { getResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { reportIsAnEmptyBundle } from '../../mocks/mutants/country-a/documents/report-is-an-empty-bundle.ts'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { countryAHandlers } from '../../mocks/msw/country-a-handlers.ts'

/** A client of another team speaks by `fetch`, which is what msw sees. */
const get = (url: string, accept = 'application/fhir+json'): Promise<Response> =>
  globalThis.fetch(url, { headers: { Accept: accept } })

interface Entry {
  fullUrl: string
  resource: { id: string; content: { attachment: { url: string; contentType: string } }[] }
}

const [main] = makeCatalogue().patients
assert.ok(main)
const { system, value } = main.identifiers[0]
const list = `https://fhir.country-a.test/fhir/DocumentReference?patient.identifier=${system}|${value}`

describe('a fetch client whose front-end tests mock Country A', () => {
  const server = setupServer()
  before(async () => {
    server.use(...(await countryAHandlers()))
    server.listen({ onUnhandledRequest: 'error' })
  })
  after(() => {
    server.close()
  })
  const entries = async (): Promise<Entry[]> => {
    const answer = await get(list)
    assert.equal(answer.status, 200)
    return ((await answer.json()) as { entry: Entry[] }).entry
  }

  it('gets list, documents and images without tokens', async () => {
    const found = await entries()
    assert.ok(found.length > 1)
    for (const { resource } of found) {
      const attachment = resource.content[0]?.attachment
      assert.ok(attachment)
      const document = await get(attachment.url, attachment.contentType)
      assert.equal(document.status, 200)
      assert.ok((await document.arrayBuffer()).byteLength > 0)
    }
    const studies = (await (
      await get('https://imaging.country-a.test/dicom-web/studies', 'application/dicom+json')
    ).json()) as Record<string, { Value: string[] }>[]
    const place = studies[0]?.['00081190']?.Value[0] ?? ''
    const objects = await get(place, 'multipart/related; type="application/dicom"')
    assert.equal(objects.status, 200)
    assert.match(objects.headers.get('content-type') ?? '', /^multipart\/related; type="application\/dicom"/)
    assert.match(Buffer.from(await objects.arrayBuffer()).toString('latin1'), /DICM/)
  })

  it('gets an OperationOutcome where nothing is served', async () => {
    const answer = await get('https://fhir.country-a.test/fhir/Observation')
    assert.equal(answer.status, 404)
    assert.equal(((await answer.json()) as { resourceType: string }).resourceType, 'OperationOutcome')
  })

  it('sees a faulty country when it asks for one', async () => {
    const faulty = await countryAHandlers({ options: { mutate: reportIsAnEmptyBundle.mutate } })
    server.use(...faulty)
    const report = (await entries()).find(({ resource }) => resource.id.startsWith('report-'))
    const document = (await (await get(report?.resource.content[0]?.attachment.url ?? '')).json()) as object
    assert.equal('entry' in document, false)
  })

  it('is answered through one catch-all handler', async () => {
    const handlers = await countryAHandlers()
    server.resetHandlers(http.all('*', async ({ request }) => await getResponse(handlers, request)))
    assert.ok((await entries()).length > 1)
    const studies = await get('https://imaging.country-a.test/dicom-web/studies', 'application/dicom+json')
    assert.equal(studies.status, 200)
    assert.equal((await get('https://fhir.country-a.test/jwks')).status, 200)
  })
})
