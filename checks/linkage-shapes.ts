import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { documentAccessions, documentOf, documentStudyUids, resourcesOf } from './document-bundle.ts'
import type { Pages } from './document-list.ts'
import { allMatches, keyOf } from './document-list.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, objectsOf, textOf } from './json-body.ts'
import { accessionsOf, bare, entryName, kindOf, studyUidsOf } from './list-entry.ts'

interface Accession {
  system: string
  value: string
}

const uidsIn = (document: Exchange): readonly string[] => {
  const bundle = documentOf(document)
  return bundle === undefined ? [] : [...new Set(documentStudyUids(bundle).map(({ uid }) => uid))]
}

/** Article 2: a second reading is a report of its own, and both are in the list of current documents. */
export const everyReportOfTheStudyIsListed = check<'A2-03/fixture-1-study-2', Pages, { reports: string[] }>(
  'A2-03/fixture-1-study-2',
  'every-report-of-the-study-is-listed',
  (pages, { reports }) => {
    const keys = (allMatches(pages) ?? []).map((entry) => keyOf(entry))
    const listed = reports.filter((key) => keys.includes(key))
    if (listed.length === reports.length) return met(`${listed.length} reports of one study`)
    if (listed.length === 0) return cannotTell('no report of the study is listed: see A10-04')
    return notMet({
      expected: `${reports.length} current reports of one study`,
      observed: `${listed.length} of them is listed`,
      at: 'Bundle.entry',
    })
  },
)

/** Article 2: each report of a study names it; where none does, that is no matter of several reports: see UC-15. */
export const everyReportNamesTheStudy = check<
  'A2-03/both-listed-both-linked',
  readonly Exchange[],
  { studyInstanceUid: string }
>('A2-03/both-listed-both-linked', 'every-report-names-the-study', (reports, { studyInstanceUid }) => {
  const naming = reports.filter((report) => uidsIn(report).includes(studyInstanceUid))
  if (naming.length === reports.length) return met(`${naming.length} reports name ${studyInstanceUid}`)
  if (naming.length === 0) return cannotTell('no report names the study: see UC-15')
  const silent = reports.find((report) => !naming.includes(report))
  return notMet({
    expected: `the study ${studyInstanceUid} in each of its reports`,
    observed:
      silent === undefined ? 'not there' : `${answerInWords(silent)}: names ${uidsIn(silent).join(', ') || 'none'}`,
    at: 'ImagingStudy.identifier',
  })
})

/** Article 2: a report that interprets several studies refers to each of them. */
export const reportInterpretsEveryStudy = check<'A2-04/fixture-1-report-2', Exchange, { studyInstanceUids: string[] }>(
  'A2-04/fixture-1-report-2',
  'report-interprets-every-study',
  (report, { studyInstanceUids }) => {
    const bundle = documentOf(report)
    if (bundle === undefined) return cannotTell(`no report: ${answerInWords(report)}`)
    const byUrl = new Map(
      objectsOf(bundle['entry']).map((entry) => [
        textOf(entry['fullUrl']),
        entry['resource'] as JsonObject | undefined,
      ]),
    )
    const referred = resourcesOf(bundle, 'DiagnosticReport')
      .flatMap((one) => objectsOf(one['imagingStudy']))
      .flatMap(({ reference }) => byUrl.get(textOf(reference)) ?? [])
      .flatMap((study) => documentStudyUids({ entry: [{ resource: study }] }).map(({ uid }) => uid))
    const missing = studyInstanceUids.filter((uid) => !referred.includes(uid))
    if (missing.length === 0) return met(`${referred.length} studies`)
    if (missing.length === studyInstanceUids.length) return cannotTell('the report refers to none of its studies')
    return notMet({
      expected: `DiagnosticReport.imagingStudy refers to ${studyInstanceUids.join(' and ')}`,
      observed: `not to ${missing.join(', ')}`,
      at: 'DiagnosticReport.imagingStudy',
    })
  },
)

/** Article 2: the report holds each of its studies, and the list has a manifest of each. */
export const everyStudyOfTheReportIsFound = check<
  'A2-04/report-bundle-has-2',
  { report: Exchange; pages: Pages },
  { studyInstanceUids: string[] }
>('A2-04/report-bundle-has-2', 'every-study-of-the-report-is-found', ({ report, pages }, { studyInstanceUids }) => {
  const held = uidsIn(report)
  const manifests = (allMatches(pages) ?? [])
    .filter((entry) => kindOf(entry) === 'manifest-fhir' || kindOf(entry) === 'manifest-kos')
    .flatMap(studyUidsOf)
  const [without, unlisted] = [held, manifests].map((uids) => studyInstanceUids.filter((uid) => !uids.includes(uid)))
  if (without?.length === studyInstanceUids.length || unlisted?.length === studyInstanceUids.length)
    return cannotTell('the report names none of its studies, or no manifest is listed: see UC-15')
  const wrong = [
    ...(without ?? []).map((uid) => `no ImagingStudy ${uid} in the report`),
    ...(unlisted ?? []).map((uid) => `no manifest of ${uid} in the list`),
  ]
  if (wrong.length === 0) return met(`${studyInstanceUids.length} studies, each with a manifest`)
  return notMet({
    expected: `${studyInstanceUids.length} ImagingStudy in the report, and a manifest of each`,
    observed: wrong.join('; '),
    at: 'Bundle.entry',
  })
})

/** Article 2: one accession number of two hospitals does not join their studies. */
export const accessionsOfTwoHospitalsAreNotMerged = check<
  'A2-01/two-organisations-same-accession',
  { byIssuer: Pages; byValue: Pages },
  { accession: Accession; own: string; other: string }
>(
  'A2-01/two-organisations-same-accession',
  'accessions-of-two-hospitals-are-not-merged',
  ({ byIssuer, byValue }, { accession, own, other }) => {
    const [ofIssuer, ofValue] = [allMatches(byIssuer), allMatches(byValue)]
    if (ofIssuer === undefined || ofValue === undefined) return cannotTell('an answer is no searchset')
    const numbered = (entry: JsonObject): boolean => accessionsOf(entry).some(({ value }) => value === accession.value)
    if (![...ofIssuer, ...ofValue].every(numbered)) return cannotTell('accession numbers select nothing: see QUERY-02')
    const merged = ofIssuer.find((entry) => studyUidsOf(entry).includes(other))
    const crossed = ofValue.find(
      (entry) =>
        studyUidsOf(entry).includes(other) &&
        accessionsOf(entry).some((one) => one.value === accession.value && one.system === accession.system),
    )
    const wrong = merged ?? crossed
    if (wrong !== undefined)
      return notMet({
        expected: `${accession.system}|${accession.value} on the study ${own} alone`,
        observed: `${entryName(wrong)} is of the study ${other}`,
        at: 'DocumentReference.context.related',
      })
    return ofIssuer.some((entry) => studyUidsOf(entry).includes(own))
      ? met(`${ofIssuer.length} entries by issuer, ${ofValue.length} by the number alone`)
      : cannotTell(`no entry of the study ${own} is found by its accession number`)
  },
)

/** Linkage: a report whose study is deleted names it and no manifest does; a study without report is in none. */
export const onlyTheKnownOnesAreOrphans = check<'UC-15/orphans', Pages, { deleted: string[]; unreported: string[] }>(
  'UC-15/orphans',
  'only-the-known-ones-are-orphans',
  (pages, { deleted, unreported }) => {
    const entries = allMatches(pages) ?? []
    const reports = new Set(entries.filter((entry) => kindOf(entry) === 'report').flatMap(studyUidsOf))
    const others = new Set(entries.filter((entry) => kindOf(entry) !== 'report').flatMap(studyUidsOf))
    if (reports.size === 0 || others.size === 0) return cannotTell('no report, or no manifest, names its study')
    const wrong = [
      ...deleted.filter((uid) => !reports.has(uid)).map((uid) => `no report names ${uid}, which was deleted`),
      ...deleted.filter((uid) => others.has(uid)).map((uid) => `a manifest of ${uid}, which was deleted, is listed`),
      ...unreported.filter((uid) => reports.has(uid)).map((uid) => `a report names ${uid}, which nobody reported`),
    ]
    if (wrong.length === 0)
      return met(`${deleted.length} reports without study, ${unreported.length} studies without report`)
    return notMet({
      expected: 'the report of a deleted study without a manifest, the study without report in no report',
      observed: wrong.join('; '),
      at: 'DocumentReference.context.related',
    })
  },
)

/** A.2: a report that answers several orders names each of them by its accession number. */
export const reportAnswersEveryOrder = check<'D-17/fixture-2-servicerequest', Exchange, { accessions: Accession[] }>(
  'D-17/fixture-2-servicerequest',
  'report-answers-every-order',
  (report, { accessions }) => {
    const bundle = documentOf(report)
    if (bundle === undefined) return cannotTell(`no report: ${answerInWords(report)}`)
    const named = documentAccessions(bundle)
    const missing = accessions.filter(
      ({ system, value }) => !named.some((one) => one.value === value && bare(one.system ?? '') === bare(system)),
    )
    const orders = resourcesOf(bundle, 'ServiceRequest').length
    if (missing.length === accessions.length) return cannotTell('the report names none of its orders: see UC-15')
    if (missing.length === 0 && orders >= accessions.length) return met(`${orders} orders`)
    return notMet({
      expected: `${accessions.length} ServiceRequest, each with its accession number`,
      observed: `${orders} ServiceRequest, without ${missing.map(({ value }) => value).join(', ') || 'a number of their own'}`,
      at: 'ServiceRequest.identifier',
    })
  },
)
