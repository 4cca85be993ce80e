import {
  attachmentUrlResolves,
  contentIsOfItsType,
  contentTypeIsTheAttachments,
  documentIsTheOneRequested,
  reportStatusIsAligned,
} from '../../checks/document.ts'
import { answerIsFhirJson } from '../../checks/fhir-answer.ts'
import { everyManifestInstanceIsNamed } from '../../checks/linkage.ts'
import {
  currentEntriesHaveTheirOwnIdentifier,
  olderVersionsAreMarkedSuperseded,
  onlyTheLatestVersionIsCurrent,
} from '../../checks/list-versions.ts'
import type { HeldDocument } from '../../harness/holdings/holdings.ts'
import { keyOfDocument } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { retrieve, retrieveTheRight } from '../study-path.ts'

/** Step 8: reports in both depths and manifests in both encodings [ITI-68]. */
scenario(
  'documents',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A minimal and a structured report, a FHIR and a KOS manifest come as their entries say',
    proves: [
      'A10-21/url-resolves',
      'ST-08/exact-object',
      'ST-08/content-type',
      'A10-22/format-true',
      'A2-06/manifest-instance',
      'A13-04/fhir-json',
    ],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const current = holdings.documentsOf(patient).filter((document) => document.current)
    const pages = await countryA.findAllDocuments(patient)
    const wanted: (HeldDocument | undefined)[] = [
      current.find((document) => document.report?.depth === 'minimal-pdf'),
      current.find((document) => document.report?.depth === 'structured'),
      current.find((document) => document.kind === 'manifest-fhir'),
      current.find((document) => document.kind === 'manifest-kos'),
    ]
    for (const held of wanted) {
      if (held === undefined) continue
      const { exchange, params } = await retrieve({ countryA, holdings, need }, patient, pages, held)
      check(exchange, attachmentUrlResolves, params)
      check(exchange, documentIsTheOneRequested, params)
      check(exchange, contentTypeIsTheAttachments, params)
      check(exchange, contentIsOfItsType, params)
      if (held.kind !== 'manifest-kos') check(exchange, answerIsFhirJson)
      if (held.kind === 'manifest-fhir') check(exchange, everyManifestInstanceIsNamed)
    }
  },
)

/** Step 8: with several versions the latest is provided; older ones are never current. */
scenario(
  'latest-version',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Of three versions the third is current, the others are marked superseded',
    proves: ['ST-08a/latest-only', 'ST-08a/superseded-marked', 'ST-08a/one-current'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const report = need(
      holdings.reportsOf(patient).find(({ versions }) => versions.length >= 3),
      'the holdings have no report of three versions',
    )
    const versions = holdings.documentsOf(patient).filter((document) => document.report?.id === report.id)
    const latest = need(
      versions.find((document) => document.current),
      'the report has no current version',
    )
    const older = versions.filter((document) => !document.current).map((document) => keyOfDocument(document))
    const pages = await countryA.findAllDocuments(patient)
    check(pages, onlyTheLatestVersionIsCurrent, { latest: keyOfDocument(latest), older })
    check(pages, currentEntriesHaveTheirOwnIdentifier)
    const superseded = await countryA.findAllDocuments(patient, [['status', 'superseded']])
    check({ current: pages, superseded }, olderVersionsAreMarkedSuperseded, { older })
  },
)

/** Article 8: a preliminary report says so in its coded status. */
scenario(
  'preliminary-report',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A preliminary report is marked preliminary, a final one is not',
    proves: ['A8-01/status-aligned'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const current = holdings.documentsOf(patient).filter((document) => document.current && document.kind === 'report')
    const pages = await countryA.findAllDocuments(patient)
    const preliminary = need(
      current.find(({ version }) => version?.status === 'preliminary'),
      'the holdings have no preliminary report',
    )
    const final = need(
      current.find(({ version }) => version?.status === 'final'),
      'the holdings have no final report',
    )
    for (const held of [preliminary, final]) {
      const { exchange } = await retrieveTheRight({ countryA, holdings, need }, patient, pages, held)
      check(exchange, reportStatusIsAligned, { preliminary: held === preliminary })
    }
  },
)
