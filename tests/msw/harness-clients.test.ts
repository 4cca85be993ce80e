import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import { pagesAreCompleteWithoutDuplicates, totalIsTheNumberOfMatches } from '../../checks/document-list.ts'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { holdingsOfCatalogue } from '../../harness/holdings/holdings.ts'
import { currentOf, keysOf } from '../../harness/holdings/select.ts'
import { countryASession } from '../../harness/scenario/country-a-session.ts'
import type { CountryA } from '../../harness/scenario/country-a.ts'
import { testTarget } from '../../harness/target/test-target.ts'
import { countryAHandlers } from '../../mocks/msw/country-a-handlers.ts'
import { inProcessSend } from './in-process-send.ts'

const baseUrls = { fhir: 'https://ncpeh.example/api/fhir', gateway: 'https://ncpeh.example/api/dicom-web' }
const now = (): Date => new Date()
const holdings = holdingsOfCatalogue(makeCatalogue(), {})

/** Country A and the harness's clients, joined by a function. */
async function joined(): Promise<CountryA> {
  const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true })
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'b-1' }] }
  const privateKeyPem = await exportPKCS8(privateKey)
  const handlers = await countryAHandlers({ baseUrls, options: { clients: [{ id: 'b', jwks }], now } })
  return countryASession(
    testTarget({
      fhir: { baseUrl: baseUrls.fhir },
      imaging: { gatewayUrl: baseUrls.gateway, nationalUrls: [] },
      token: { client: { id: 'b', keyId: 'b-1', algorithm: 'ES384', privateKeyPem } },
    }),
    {
      send: inProcessSend(handlers, now),
      now,
      probeTls: () => Promise.reject(new Error('there is no TLS in this process')),
      probeCiphers: () => Promise.reject(new Error('there is no TLS in this process')),
      probePlainHttp: () => Promise.reject(new Error('there is no socket in this process')),
      waitUntil: () => Promise.resolve(),
      viewer: undefined,
      inline: () => assert.fail('nothing is inline here'),
    },
  )
}

describe("the harness's clients with Country A in the same process", () => {
  it('discover the token endpoint below a base of their own', async () => {
    const countryA = await joined()
    assert.equal(await countryA.tokenEndpointUrl(), 'https://ncpeh.example/api/token')
    assert.equal((await countryA.keys()).response?.status, 200)
  })

  it('page through the list of a patient with 510 entries', async () => {
    const countryA = await joined()
    const patient = holdings.patient('many-items')
    const pages = await countryA.findAllDocuments(patient)
    const documents = keysOf(currentOf(holdings.documentsOf(patient)))
    assert.equal(documents.length, 510)
    assert.equal(pagesAreCompleteWithoutDuplicates.judge(pages, { documents }).is, 'met')
    assert.equal(totalIsTheNumberOfMatches.judge(pages, undefined).is, 'met')
  })

  it('retrieve a study with a token of its own, and are refused without one', async () => {
    const countryA = await joined()
    const patient = holdings.patient('main')
    const [study] = holdings.studiesOf(patient)
    assert.ok(study)
    const place = { channel: 'gateway', baseUrl: baseUrls.gateway, resourceUrl: baseUrls.gateway } as const
    const selection = { studyInstanceUid: study.studyInstanceUid }
    const token = await countryA.imagingToken(patient, place, study.studyInstanceUid)
    const objects = await countryA.retrieveDicom(place, token, selection)
    const uids = study.series.flatMap(({ instances }) => instances.map(({ sopInstanceUid }) => sopInstanceUid))
    assert.deepEqual(objects.facts.multipart?.problems, [])
    assert.deepEqual(
      objects.facts.multipart.parts.map(({ dicom }) => dicom?.attributes['SOPInstanceUID']).sort(),
      uids.sort(),
    )
    assert.equal((await countryA.retrieveDicom(place, undefined, selection)).response?.status, 401)
    const found = await countryA.searchDicom(place, token, '/studies', [])
    assert.equal(found.response?.status, 200)
  })
})
