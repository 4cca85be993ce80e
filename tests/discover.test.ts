import assert from 'node:assert/strict'
import { test } from 'node:test'
import { embeddedTarget, startEmbeddedCountry } from '../cli/run/embedded-country.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { newestPublished } from '../fixtures/documents/guides.ts'
import type { Guides } from '../fixtures/documents/guides.ts'
import { networkWays } from '../harness/diagnosis/network-ways.ts'
import { draftTarget } from '../harness/discovery/draft-target.ts'
import { observeTarget } from '../harness/discovery/observe-target.ts'
import { initTarget } from '../harness/target/init-target.ts'
import { parseTarget } from '../harness/target/parse-target.ts'

const catalogue = makeCatalogue()
const oldest: Guides = { mado: '0.1.0', mhd: '4.2.3', euApi: 'ballot', hl7eu: 'ballot' }
const later: Guides = { ...newestPublished, euApi: 'post-ballot', hl7eu: 'post-ballot' }

for (const [dialect, guides] of [
  ['mado', oldest],
  ['mado', later],
  ['ncp-api', newestPublished],
] as const)
  test(`a country of ${dialect} and ${Object.values(guides).join(', ')} is drafted as what it is`, async () => {
    const embedded = await startEmbeddedCountry({ catalogue, options: ['A'], dialect, guides, now: () => new Date() })
    const target = embeddedTarget(embedded, ['A'], { dialect: 'mado' })
    const { ways, close } = networkWays(target, 5, () => new Date())
    const [patient] = catalogue.patients.find(({ purpose }) => purpose === 'main')?.identifiers ?? []
    const imagingUrls = target.imaging.gatewayUrl === undefined ? [] : [target.imaging.gatewayUrl]
    try {
      const observed = await observeTarget(target, { imagingUrls, ...(patient === undefined ? {} : { patient }) }, ways)
      const { drafted } = draftTarget(observed)
      const text = initTarget({ fhir: target.fhir.baseUrl, imaging: imagingUrls[0] ?? '', drafted })
      const parsed = parseTarget(text, { fileName: 'draft', readFile: () => '' })
      assert.ok(parsed.complete)
      assert.deepEqual([parsed.target.dialect, parsed.target.guides], [dialect, guides])
      assert.deepEqual(parsed.target.claims.documentTypes.toSorted(), ['18748-4', '85430-7'])
      assert.match(text, /seen from: /)
      const blind = draftTarget(await observeTarget(target, { imagingUrls }, ways))
      assert.ok(blind.notes.some((note) => note.startsWith('no patient was named')))
      assert.match(
        initTarget({ fhir: target.fhir.baseUrl, imaging: 'https://a.test', drafted: blind.drafted }),
        /# not seen; or/,
      )
    } finally {
      close()
      await embedded.country.stop()
    }
  })
