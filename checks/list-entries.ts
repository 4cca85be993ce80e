import { lookedUp } from '../harness/exchange/looked-up.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { regionsOfSite } from '../profiles/site-to-region.ts'
import type { Pages } from './document-list.ts'
import { allMatches, keyOf } from './document-list.ts'
import type { JsonObject } from './json-body.ts'
import { at, objectsOf, textOf } from './json-body.ts'
import { accessionsOf, attachmentOf, bodySitesOf, entryName, kindOf, modalitiesOf, studyUidsOf } from './list-entry.ts'

const dcm = 'http://dicom.nema.org/resources/ontology/DCM'

/** Facts of the holdings by `kind uniqueId`. */
type ByKey<T> = Record<string, T>

function entriesOf(pages: Pages): readonly JsonObject[] | undefined {
  const entries = allMatches(pages)
  return entries === undefined || entries.length === 0 ? undefined : entries
}

/** Judges every entry: one that is wrong outweighs those that lack the element. */
export function judgeEach(
  pages: Pages,
  what: string,
  judge: (entry: JsonObject) => { wrong?: string; absent?: string; at?: string } | undefined,
): Judgement {
  const entries = entriesOf(pages)
  if (entries === undefined) return cannotTell('the list has no entry')
  const answers = entries.flatMap((entry) => {
    const answer = judge(entry)
    return answer === undefined ? [] : [{ entry, ...answer }]
  })
  const wrong = answers.find((answer) => answer.wrong !== undefined)
  const count = (name: 'wrong' | 'absent'): number => answers.filter((answer) => answer[name] !== undefined).length
  if (wrong !== undefined)
    return notMet({
      expected: what,
      observed: `${entryName(wrong.entry)}: ${wrong.wrong ?? ''} (${count('wrong')} of ${entries.length} entries)`,
      ...(wrong.at === undefined ? {} : { at: wrong.at }),
    })
  const absent = answers.find((answer) => answer.absent !== undefined)
  if (absent !== undefined)
    return notOffered(
      `${entryName(absent.entry)}: ${absent.absent ?? ''} (${count('absent')} of ${entries.length} entries)`,
    )
  return met(`${entries.length} entries`)
}

/** Article 10, parameter 1: a modality in DCM codes, in one of the known carriers. */
export const entriesCarryModality = check<'A10-13/modality-present', Pages>(
  'A10-13/modality-present',
  'entries-carry-modality',
  (pages) => {
    const carriers = new Set<string>()
    const judgement = judgeEach(pages, 'a modality extension with DCM codes', (entry) => {
      const { carriers: used, codes } = modalitiesOf(entry)
      for (const carrier of used) carriers.add(carrier)
      if (codes.length === 0) return { absent: 'no modality' }
      const strange = codes.find((code) => code.system !== dcm)
      return strange === undefined
        ? undefined
        : {
            wrong: `modality ${strange.system ?? '(no system)'}|${strange.code}`,
            at: 'DocumentReference.extension(modality)',
          }
    })
    return judgement.is === 'met' ? met(`carrier ${[...carriers].join(', ')}`) : judgement
  },
)

/** Article 10, parameter 1: every acquisition modality of the series; KO, SR and PR may be left out. */
export const entriesCarryEveryModality = check<'A10-13/every-modality', Pages, { modalities: ByKey<string[]> }>(
  'A10-13/every-modality',
  'entries-carry-every-modality',
  (pages, { modalities }) =>
    judgeEach(pages, 'every acquisition modality of the study, and no other', (entry) => {
      const held = lookedUp(modalities, keyOf(entry))
      const carried = modalitiesOf(entry).codes
      if (carried.some((code) => code.system !== dcm)) return undefined // judged as modality-present
      const codes = carried.map((code) => code.code)
      if (held === undefined || codes.length === 0) return undefined
      const missing = held.filter((modality) => !codes.includes(modality))
      const extra = codes.filter((code) => !held.includes(code) && !['KO', 'SR', 'PR'].includes(code))
      if (missing.length === 0 && extra.length === 0) return undefined
      return {
        wrong: `modalities ${codes.join(', ')} where the series have ${held.join(', ')}`,
        at: 'DocumentReference.extension(modality)',
      }
    }),
)

/** Article 10, parameter 2: when the study was made, not when it was indexed or reported. */
export const entriesCarryTheAcquisitionDate = check<'A10-14/acquisition-date', Pages, { starts: ByKey<string> }>(
  'A10-14/acquisition-date',
  'entries-carry-the-acquisition-date',
  (pages, { starts }) =>
    judgeEach(pages, 'context.period.start is the start of the study', (entry) => {
      const start = textOf(at(entry, 'context', 'period', 'start'))
      const held = lookedUp(starts, keyOf(entry))
      if (start === undefined) return { absent: 'no context.period.start' }
      if (held === undefined || sameInstant(start, held)) return undefined
      return {
        wrong: `context.period.start ${start}, the study started ${held}`,
        at: 'DocumentReference.context.period.start',
      }
    }),
)

/** Equal at the coarser precision of the two; a time without offset is compared by its digits. */
export function sameInstant(one: string, other: string): boolean {
  const zoned = /(Z|[+-]\d\d:\d\d)$/
  if (zoned.test(one) && zoned.test(other) && one.includes('T') && other.includes('T'))
    return Math.floor(Date.parse(one) / 1000) === Math.floor(Date.parse(other) / 1000)
  const digits = (text: string): string => text.replace(zoned, '').replace(/\.\d+$/, '')
  const length = Math.min(digits(one).length, digits(other).length)
  return length >= 4 && digits(one).slice(0, length) === digits(other).slice(0, length)
}

/** Article 10, parameter 3: a body site, in one of the known carriers. */
export const entriesCarryBodySite = check<'A10-15/body-site-present', Pages>(
  'A10-15/body-site-present',
  'entries-carry-body-site',
  (pages) =>
    judgeEach(pages, 'a body site extension', (entry) =>
      bodySitesOf(entry).codes.length === 0 ? { absent: 'no body site' } : undefined,
    ),
)

/** Article 10, parameter 3: the region fits the sites of the series, by the shipped map. */
export const bodySiteFitsTheSeries = check<'A10-15/body-site-consistent', Pages, { sites: ByKey<string[]> }>(
  'A10-15/body-site-consistent',
  'body-site-fits-the-series',
  (pages, { sites }) => {
    let compared = 0
    const judgement = judgeEach(pages, 'a body site that fits the sites of the series', (entry) => {
      const codes = bodySitesOf(entry).codes.map((code) => code.code)
      const regions = (lookedUp(sites, keyOf(entry)) ?? []).flatMap((site) => regionsOfSite(site))
      if (codes.length === 0 || regions.length === 0) return undefined
      compared += 1
      if (codes.some((code) => regions.includes(code))) return undefined
      return {
        wrong: `body site ${codes.join(', ')}, the series say ${regions.join(', ')}`,
        at: 'DocumentReference.extension(bodySite)',
      }
    })
    return judgement.is === 'met' && compared === 0
      ? cannotTell('no site of the series has an entry in the map')
      : judgement
  },
)

/** Article 10, other 3: the technical format, so that openability is known. */
export const entriesSayTheirFormat = check<'A10-22/format-present', Pages>(
  'A10-22/format-present',
  'entries-say-their-format',
  (pages) =>
    judgeEach(pages, 'attachment.contentType and content.format', (entry) => {
      const format = objectsOf(entry['content']).some((content) => textOf(at(content, 'format', 'code')) !== undefined)
      const type = textOf(attachmentOf(entry)?.['contentType'])
      if (type === undefined)
        return { wrong: 'no attachment.contentType', at: 'DocumentReference.content.attachment.contentType' }
      return format ? undefined : { wrong: 'no content.format', at: 'DocumentReference.content.format' }
    }),
)

/** Use case 1: report entries carry the Study Instance UID (and accession with issuer) of their manifest's entry. */
export const reportAndManifestEntriesShareTheStudy = check<
  'UC-12/shared-study-uid',
  Pages,
  { studies: ByKey<{ uid: string; accession: { value: string; system: string } }> }
>('UC-12/shared-study-uid', 'report-and-manifest-entries-share-the-study', (pages, { studies }) =>
  judgeEach(pages, 'the Study Instance UID (and accession with issuer) of its study on every entry', (entry) => {
    const held = lookedUp(studies, keyOf(entry))
    if (held === undefined) return undefined
    const uids = studyUidsOf(entry)
    const accessions = accessionsOf(entry)
    const where = 'DocumentReference.context.related.identifier'
    if (uids.length > 0 && !uids.includes(held.uid))
      return { wrong: `Study Instance UID ${uids.join(', ')}`, at: where }
    const strange = accessions.find(
      (one) => one.value !== held.accession.value || bareSystem(one.system) !== bareSystem(held.accession.system),
    )
    if (strange !== undefined)
      return { wrong: `accession ${strange.system ?? '(no issuer)'}|${strange.value}`, at: where }
    if (uids.length === 0) return { absent: `no Study Instance UID on this ${kindOf(entry)}` }
    return undefined
  }),
)

const bareSystem = (system: string | undefined): string | undefined => system?.replace(/^urn:oid:/, '')

/** Use case 1: no report without a manifest of its study, no entry that names a study which is not this patient's. */
export const noEntryIsAnOrphan = check<'UC-15/orphans', Pages, { studyUids: string[]; documents: string[] }>(
  'UC-15/orphans',
  'no-entry-is-an-orphan',
  (pages, { studyUids, documents }) => {
    const entries = entriesOf(pages)
    if (entries === undefined) return cannotTell('the list has no entry')
    const manifests = new Set(
      entries.filter((entry) => kindOf(entry).startsWith('manifest')).flatMap((entry) => studyUidsOf(entry)),
    )
    return judgeEach(
      pages,
      'every study that an entry names has a manifest in the list and is of this patient',
      (entry) => {
        if (!documents.includes(keyOf(entry))) return undefined // another patient's: judged as ST-06
        const uids = studyUidsOf(entry)
        const unknown = uids.find((uid) => !studyUids.includes(uid))
        if (unknown !== undefined)
          return {
            wrong: `names the study ${unknown}, which this patient does not have`,
            at: 'DocumentReference.context.related',
          }
        const orphan = kindOf(entry) === 'report' ? uids.find((uid) => !manifests.has(uid)) : undefined
        return orphan === undefined
          ? undefined
          : {
              wrong: `reports the study ${orphan}, for which no manifest is listed`,
              at: 'DocumentReference.context.related',
            }
      },
    )
  },
)
