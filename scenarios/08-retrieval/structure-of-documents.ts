import {
  hashIsTheDocuments,
  sizeIsTheDocuments,
  supersededDocumentIsThereOrGone,
  unacceptableTypeIs406,
  unknownDocumentIs404,
} from '../../checks/document-retrieval.ts'
import { documentRules, reportDocumentRules } from '../../checks/fhir-document.ts'
import { fhirJsonRules } from '../../checks/fhir-json.ts'
import { propertyNamesAreUnique } from '../../checks/json-names.ts'
import { jsonIsUtf8, unknownTypeIs404 } from '../../checks/fhir-rest.ts'
import { searchsetOf } from '../../checks/searchset.ts'
import { attachmentOf, kindOf } from '../../checks/list-entry.ts'
import { textOf } from '../../checks/json-body.ts'
import { madoCompositionRules } from '../../checks/mado-composition.ts'
import { madoEndpointRules, madoViewerRules } from '../../checks/mado-endpoint.ts'
import { madoBundleRules, madoStudyRules } from '../../checks/mado-manifest.ts'
import { reportBundleRules, reportCompositionRules } from '../../checks/report-structure.ts'
import { clausesOf } from '../../checks/rule-table.ts'
import type { HeldDocument } from '../../harness/holdings/holdings.ts'
import { currentOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { retrieveTheRight } from '../study-path.ts'

const isThere = (held: HeldDocument | undefined): held is HeldDocument => held !== undefined

/** Step 8: what FHIR R4 demands of a resource in JSON and of a document, in a list, a patient, a report and a manifest. */
scenario(
  'documents-are-fhir',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'What comes is FHIR R4: JSON, data types, narratives, documents',
    proves: [...clausesOf(fhirJsonRules, documentRules, reportDocumentRules), 'REST-02/utf-8', 'FHIR-15/unique-names'],
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('main')
    const { system, value } = patient.identifier
    const current = currentOf(holdings.documentsOf(patient))
    const pages = await countryA.findAllDocuments(patient)
    const wanted = [
      current.find(({ report }) => report?.depth === 'minimal-pdf'),
      current.find(({ report }) => report?.depth === 'structured'),
      current.find(({ kind }) => kind === 'manifest-fhir'),
    ].filter(isThere)
    need(wanted[0], 'the holdings have no report and no FHIR manifest')
    const documents = []
    for (const held of wanted) documents.push((await retrieveTheRight(context, patient, pages, held)).exchange)
    const confirmed = await countryA.findPatients([['identifier', `${system}|${value}`]])
    const answers = [...pages, confirmed, await countryA.capabilities(), ...documents]
    for (const rule of fhirJsonRules) check(answers, rule)
    check(answers, jsonIsUtf8)
    check(answers, propertyNamesAreUnique)
    for (const rule of [...documentRules, ...reportDocumentRules]) check(documents, rule)
  },
)

/** Step 8: what HL7 Europe demands of a report: in both depths, and of one that replaces another. */
scenario(
  'structure-of-reports',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Reports are made as the imaging report of HL7 Europe',
    proves: clausesOf(reportBundleRules, reportCompositionRules),
    dialect: 'mado',
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('main')
    const reports = currentOf(holdings.documentsOf(patient)).filter(({ kind }) => kind === 'report')
    const pages = await countryA.findAllDocuments(patient)
    const wanted = new Set(
      [
        reports.find(({ report }) => (report?.versions.length ?? 0) > 1),
        reports.find(({ report }) => report?.depth === 'minimal-pdf'),
        reports.find(({ report }) => report?.depth === 'structured'),
      ].filter(isThere),
    )
    need(reports[0], 'the holdings have no report')
    const answers = []
    for (const held of wanted) answers.push((await retrieveTheRight(context, patient, pages, held)).exchange)
    for (const rule of [...reportBundleRules, ...reportCompositionRules]) check(answers, rule)
  },
)

const manifestRules = [
  ...madoBundleRules,
  ...madoCompositionRules,
  ...madoStudyRules,
  ...madoEndpointRules,
  ...madoViewerRules,
]
/** Rules that MADO 0.1.0 does not have. */
const newInMado1: readonly string[] = ['MADO-46/region-overlaps', 'MADO-51/active']

/** Step 8: what MADO demands of a FHIR manifest; the studies of a patient take turns in how they are reached. */
scenario(
  'structure-of-manifests',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'FHIR manifests are made as MADO demands',
    proves: clausesOf(manifestRules),
    dialect: 'mado',
  },
  async (context) => {
    const { countryA, holdings, check, need, notClaimed, guides } = context
    const patient = holdings.patient('main')
    const manifests = currentOf(holdings.documentsOf(patient)).filter(({ kind }) => kind === 'manifest-fhir')
    const pages = await countryA.findAllDocuments(patient)
    need(manifests[0], 'the holdings have no FHIR manifest')
    const answers = []
    for (const held of manifests.slice(0, 3))
      answers.push((await retrieveTheRight(context, patient, pages, held)).exchange)
    for (const rule of manifestRules)
      if (guides.mado === '0.1.0' && newInMado1.includes(rule.clause))
        notClaimed(rule.clause, 'the target pins MADO 0.1.0, which does not say so')
      else check(answers, rule)
  },
)

/** Step 8: how ITI-68 answers for what is there, what is not there any more, and what cannot be given. */
scenario(
  'retrieval-answers',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'An unknown document is 404, an unacceptable type 406; sizes are true; older versions are there or gone',
    proves: [
      'MHD-16/unknown',
      'MHD-17/not-acceptable',
      'MHD-18/size',
      'MHD-18/hash',
      'MHD-19/superseded',
      'REST-04/unknown-type',
    ],
    dialect: 'mado',
  },
  async (context) => {
    const { countryA, holdings, check, need, notClaimed } = context
    const patient = holdings.patient('main')
    const held = currentOf(holdings.documentsOf(patient)).find(({ kind }) => kind === 'manifest-fhir')
    const pages = await countryA.findAllDocuments(patient)
    const manifest = need(held, 'the holdings have no FHIR manifest')
    const { entry, exchange: control } = await retrieveTheRight(context, patient, pages, manifest)
    const { url } = control.request
    const size = attachmentOf(entry)?.['size']
    check(control, sizeIsTheDocuments, { size: typeof size === 'number' ? size : null })
    check(control, hashIsTheDocuments, {
      size: typeof size === 'number' ? size : null,
      hash: textOf(attachmentOf(entry)?.['hash']) ?? null,
    })
    const unknown = url.replace(/[^/]+$/, 'there-is-no-such-document')
    const type = 'application/fhir+json'
    check({ control, answer: await countryA.retrieveDocument(patient, unknown, type) }, unknownDocumentIs404)
    check({ control, answer: await countryA.retrieveDocument(patient, url, 'audio/basic') }, unacceptableTypeIs406)
    check(await countryA.readFhir(patient, 'NoSuchType/1'), unknownTypeIs404)
    const [older] = await countryA.findAllDocuments(patient, [['status', 'superseded']])
    const place = (older === undefined ? undefined : (searchsetOf(older)?.matches ?? []))
      ?.filter((one) => kindOf(one) === 'report')
      .flatMap((one) => textOf(attachmentOf(one)?.['url']) ?? [])[0]
    if (place === undefined) notClaimed('MHD-19/superseded', 'no superseded document is listed')
    else check(await countryA.retrieveDocument(patient, place, type), supersededDocumentIsThereOrGone)
  },
)
