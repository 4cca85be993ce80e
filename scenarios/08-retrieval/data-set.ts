import {
  documentsCarryTheirElements,
  keyImagesCarryTheirElements,
  reportCarriesReasonToAdvice,
} from '../../checks/data-set-coverage.ts'
import { documentOf } from '../../checks/document-bundle.ts'
import { keyImageAttachments, keyImagesCanBeRetrieved } from '../../checks/key-images.ts'
import { textOf } from '../../checks/json-body.ts'
import {
  endpointsSayHowToConnect,
  issuedTokenOpensTheEndpoint,
  numberOfInstancesIsNotLess,
  numberOfInstancesIsThere,
  numberOfSeriesIsNotLess,
  numberOfSeriesIsThere,
  studyCountCoversTheSeries,
  studyHasOneUid,
} from '../../checks/study-content.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { currentOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import type { DataElement } from '../../profiles/data-set/data-element.ts'
import { dataSet } from '../../profiles/data-set/data-set.ts'
import { pathOfAnyOption, retrieveTheRight } from '../study-path.ts'

const leaves = Object.entries<DataElement>(dataSet).flatMap(([id, { kind }]) => (kind === 'leaf' ? [id] : []))
/** Carried by the manifest of a study in a viewer alone. */
const ofViewers = 'B.1.6'

/** Article 10, end: coverage of the data set, which informs; key images come. */
scenario(
  'data-set',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Reports and manifests carry the elements of the data set among them',
    proves: [
      'A10-25/dataset-csv-driven-coverage',
      'A2-09/content-coverage-score-over',
      'D-25/coverage',
      'D-25/content-retrievable',
    ],
  },
  async ({ countryA, holdings, need, check, claims }) => {
    const patient = holdings.patient('full-data-set')
    const pages = await countryA.findAllDocuments(patient)
    const documents: Exchange[] = []
    const reports: Exchange[] = []
    for (const held of currentOf(holdings.documentsOf(patient))) {
      if (held.kind === 'manifest-kos') continue
      const { exchange } = await retrieveTheRight({ countryA, holdings, need }, patient, pages, held)
      documents.push(exchange)
      if (held.kind === 'report') reports.push(exchange)
    }
    const elements = leaves.filter((id) => id !== ofViewers || claims.options.includes('B'))
    check(documents, documentsCarryTheirElements, { elements })
    check(reports, reportCarriesReasonToAdvice, { elements: leaves.filter((id) => /^A\.[345]\./.test(id)) })
    check(reports, keyImagesCarryTheirElements, { elements: leaves.filter((id) => id.startsWith('A.6.')) })
    for (const report of reports) {
      const bundle = documentOf(report)
      const attachments = bundle === undefined ? [] : keyImageAttachments(bundle)
      const fetched: Exchange[] = []
      for (const attachment of attachments) {
        const url = textOf(attachment['url'])
        if (url !== undefined)
          fetched.push(await countryA.retrieveDocument(patient, url, textOf(attachment['contentType']) ?? '*/*'))
      }
      if (attachments.length > 0) check({ report, fetched }, keyImagesCanBeRetrieved)
    }
  },
)

/** Section 4.2: counts and identifiers of a study, and the way to its objects. */
scenario(
  'study-metadata',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Series and instances are counted, the study has one UID, and its Endpoint opens for the issued token',
    option: ['A', 'C'],
    proves: [
      'D-28/exactly-one-identifier-system',
      'D-29/numberofseries-present-when-series',
      'D-29b/less-failure',
      'D-30/numberofinstances-present-when-instances',
      'D-30b/less-failure',
      'D-30b/study-count-sum-counts',
      'D-31/endpoint-connectiontype-address-https',
      'D-31/connection-issued-token-works',
    ],
  },
  async ({ countryA, holdings, need, check }) => {
    const patient = holdings.patient('full-data-set')
    const pages = await countryA.findAllDocuments(patient)
    const { manifest, place, study } = await pathOfAnyOption({ countryA, holdings, need }, patient, pages)
    check(manifest.exchange, studyHasOneUid)
    check(manifest.exchange, numberOfSeriesIsThere)
    check(manifest.exchange, numberOfSeriesIsNotLess)
    check(manifest.exchange, numberOfInstancesIsThere)
    check(manifest.exchange, numberOfInstancesIsNotLess)
    check(manifest.exchange, studyCountCoversTheSeries)
    check(manifest.exchange, endpointsSayHowToConnect)
    const { studyInstanceUid } = study
    const bearer = await countryA.imagingToken(patient, place, studyInstanceUid)
    const [series] = study.series
    const selection = series === undefined ? {} : { seriesInstanceUid: series.seriesInstanceUid }
    check(await countryA.retrieveDicom(place, bearer, { studyInstanceUid, ...selection }), issuedTokenOpensTheEndpoint)
  },
)
