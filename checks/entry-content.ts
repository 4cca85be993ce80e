import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { Pages } from './document-list.ts'
import { allMatches, keyOf } from './document-list.ts'
import type { JsonObject } from './json-body.ts'
import { at, objectsOf, textOf } from './json-body.ts'
import { judgeEach } from './list-entries.ts'
import { accessionsOf, attachmentOf, codingsOf, entryName, kindOf } from './list-entry.ts'

/** What the content of an entry is: a KOS by its type, a manifest by its format or profile; else the entry's own kind. */
function offers(entry: JsonObject, content: JsonObject): 'report' | 'manifest' {
  const type = textOf(at(content, 'attachment', 'contentType'))
    ?.split(';')[0]
    ?.trim()
    .toLowerCase()
  const format = textOf(at(content, 'format', 'code')) ?? ''
  if (type === 'application/dicom' || /manifest|88\.59$/i.test(format)) return 'manifest'
  return kindOf(entry) === 'report' ? 'report' : 'manifest'
}

/** Use case 1: a professional chooses the study, the report or both: no entry offers both at once. */
export const reportsAndManifestsAreOfferedApart = check<'UC-06/list-offers-report-manifest', Pages>(
  'UC-06/list-offers-report-manifest',
  'reports-and-manifests-are-offered-apart',
  (pages) => {
    const entries = allMatches(pages)
    if (entries === undefined || entries.length === 0) return cannotTell('the list has no entry')
    const mixed = entries.find(
      (entry) => new Set(objectsOf(entry['content']).map((content) => offers(entry, content))).size > 1,
    )
    if (mixed !== undefined)
      return notMet({
        expected: 'an entry for the report and another one for the manifest',
        observed: `${entryName(mixed)} offers both`,
        at: 'DocumentReference.content',
      })
    const reports = entries.filter((entry) => kindOf(entry) === 'report').length
    if (reports === 0 || reports === entries.length)
      return cannotTell('the list holds reports alone, or manifests alone')
    return met(`${reports} reports, ${entries.length - reports} other entries`)
  },
)

/** Article 2: which metadata an entry carries beside what Article 10 asks. */
const further: Readonly<Record<string, (entry: JsonObject) => boolean>> = {
  size: (entry) =>
    typeof attachmentOf(entry)?.['size'] === 'number' ||
    objectsOf(entry['extension']).some(({ url }) => /study-size|size-bytes/.test(textOf(url) ?? '')),
  format: (entry) => objectsOf(entry['content']).some((content) => textOf(at(content, 'format', 'code')) !== undefined),
  template: (entry) =>
    objectsOf(entry['content']).some((content) =>
      objectsOf(content['extension']).some(({ url }) => /profile/i.test(textOf(url) ?? '')),
    ),
  version: (entry) =>
    objectsOf(entry['relatesTo']).some(({ code }) => code === 'replaces') ||
    textOf(at(entry, 'meta', 'versionId')) !== undefined,
  'author specialty': (entry) =>
    objectsOf(entry['contained']).some(({ specialty }) => objectsOf(specialty).length > 0) ||
    textOf(at(entry, 'context', 'practiceSetting', 'text')) !== undefined ||
    codingsOf(at(entry, 'context', 'practiceSetting')).length > 0,
}

/** Article 2: the metadata may hold size, format, template, version, author's specialty: which ones do. */
export const entriesCarryFurtherMetadata = check<'A2-08/report-which-these-list', Pages>(
  'A2-08/report-which-these-list',
  'entries-carry-further-metadata',
  (pages) => {
    const seen = new Map<string, number>()
    const judgement = judgeEach(pages, 'size, format, template, version or specialty', (entry) => {
      const carried = Object.keys(further).filter((name) => further[name]?.(entry) === true)
      for (const name of carried) seen.set(name, (seen.get(name) ?? 0) + 1)
      return carried.length === 0 ? { absent: `none of ${Object.keys(further).join(', ')}` } : undefined
    })
    return judgement.is === 'met' ? met([...seen].map(([name, count]) => `${name} ${count}`).join(', ')) : judgement
  },
)

/** Article 8 at the list: a preliminary report says so in some carrier; docStatus is forbidden by MHD Minimal. */
export const preliminaryIsSaidInTheList = check<
  'A8-02/docstatus-forbidden-mhd-minimal',
  Pages,
  { preliminary: string[]; others: string[] }
>('A8-02/docstatus-forbidden-mhd-minimal', 'preliminary-is-said-in-the-list', (pages, { preliminary, others }) => {
  const entries = allMatches(pages)
  if (entries === undefined) return cannotTell('the list is no searchset: see ST-06')
  const statuses = (keys: readonly string[]): readonly { entry: JsonObject; said: string | undefined }[] =>
    entries.filter((entry) => keys.includes(keyOf(entry))).map((entry) => ({ entry, said: statusSaid(entry) }))
  const listed = statuses(preliminary)
  if (listed.length === 0) return cannotTell('no preliminary report is listed')
  const wrong = listed.find(({ said }) => said !== undefined && said !== 'preliminary')
  const alarm = statuses(others).find(({ said }) => said === 'preliminary')
  const bad = wrong ?? alarm
  if (bad !== undefined)
    return notMet({
      expected: wrong === undefined ? 'no word of preliminary' : 'preliminary',
      observed: `${entryName(bad.entry)} says ${bad.said ?? ''}`,
      at: 'DocumentReference',
    })
  const silent = listed.find(({ said }) => said === undefined)
  return silent === undefined
    ? met(`${listed.length} preliminary reports`)
    : notOffered(`${entryName(silent.entry)} carries no status of the report: no profile has a place for it [C-4]`)
})

function statusSaid(entry: JsonObject): string | undefined {
  const carrier = objectsOf(entry['extension']).find(({ url }) => (textOf(url) ?? '').endsWith('/report-status'))
  const words = [textOf(entry['description']), textOf(attachmentOf(entry)?.['title'])].join(' ')
  return (
    textOf(carrier?.['valueCode']) ??
    textOf(entry['docStatus']) ??
    (/preliminary/i.test(words) ? 'preliminary' : undefined)
  )
}

/** Article 2: an accession number is unique with its issuer only, so every one names it. */
export const everyAccessionNamesItsIssuer = check<'A2-01/identifier-system-issuer-present', Pages>(
  'A2-01/identifier-system-issuer-present',
  'every-accession-names-its-issuer',
  (pages) => {
    const judgement = judgeEach(pages, 'a system on every accession number', (entry) =>
      accessionsOf(entry).some(({ system }) => system === undefined)
        ? { wrong: 'an accession number without issuer', at: 'DocumentReference.context.related.identifier.system' }
        : undefined,
    )
    if (judgement.is !== 'met') return judgement
    const some = (allMatches(pages) ?? []).some((entry) => accessionsOf(entry).length > 0)
    return some ? judgement : notOffered(`no entry carries an accession number`)
  },
)
