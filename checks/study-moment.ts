import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { documentOf, resourcesOf } from './document-bundle.ts'
import type { Pages } from './document-list.ts'
import { allMatches, keyOf } from './document-list.ts'
import { at, textOf } from './json-body.ts'
import { entryName } from './list-entry.ts'

/** A moment as one place writes it: a day, or a local time with or without its offset. */
interface Moment {
  place: string
  /** YYYY-MM-DD, then perhaps THH:MM:SS. */
  local: string
  /** `Z` or ±HH:MM. */
  offset: string | undefined
}

function fhirMoment(place: string, text: string | undefined): readonly Moment[] {
  const parts = /^(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(text ?? '')
  return parts?.[1] === undefined ? [] : [{ place, local: parts[1], offset: parts[2] }]
}

function dicomMoment(place: string, attributes: Readonly<Record<string, string>>): readonly Moment[] {
  const day = /^(\d{4})(\d\d)(\d\d)$/.exec(attributes['StudyDate'] ?? '')
  if (day === null) return []
  const time = /^(\d\d)(\d\d)(\d\d)?/.exec(attributes['StudyTime'] ?? '')
  const offset = /^([+-]\d\d)(\d\d)$/.exec(attributes['TimezoneOffsetFromUTC']?.trim() ?? '')
  const clock = time === null ? '' : `T${time[1] ?? ''}:${time[2] ?? ''}${time[3] === undefined ? '' : `:${time[3]}`}`
  return [
    {
      place,
      local: `${day[1] ?? ''}-${day[2] ?? ''}-${day[3] ?? ''}${clock}`,
      offset: offset === null ? undefined : `${offset[1] ?? ''}:${offset[2] ?? ''}`,
    },
  ]
}

/** How two moments contradict each other at the coarser precision of the two; undefined when they do not. */
function contradiction(one: Moment, other: Moment): string | undefined {
  const said = `${one.place} ${one.local}${one.offset ?? ''}, ${other.place} ${other.local}${other.offset ?? ''}`
  const timed = one.local.includes('T') && other.local.includes('T')
  if (timed && one.offset !== undefined && other.offset !== undefined) {
    const length = Math.min(one.local.length, other.local.length)
    const [a, b] = [one, other].map(({ local, offset }) => Date.parse(`${local.slice(0, length)}${offset ?? ''}`))
    return a === b ? undefined : said
  }
  // without an offset on one side only the day can be told, and that by one: it may have been written in another zone
  const days = Math.min(one.local.length, other.local.length, 10)
  if (days < 10) return one.local.slice(0, days) === other.local.slice(0, days) ? undefined : said
  const apart = Math.abs(Date.parse(one.local.slice(0, 10)) - Date.parse(other.local.slice(0, 10))) / 86_400_000
  return apart <= 1 ? undefined : said
}

/** Article 2: list entry, FHIR manifest and DICOM say the same moment, as precisely as the coarser of two does. */
export const momentsOfAStudyAgree = check<
  'A2-07/context-period-start-imagingstudy',
  { pages: Pages; manifest: Exchange; kos: Exchange },
  { key: string }
>('A2-07/context-period-start-imagingstudy', 'moments-of-a-study-agree', ({ pages, manifest, kos }, { key }) => {
  const entry = allMatches(pages)?.find((each) => keyOf(each) === key)
  const bundle = documentOf(manifest)
  const [study] = bundle === undefined ? [] : resourcesOf(bundle, 'ImagingStudy')
  const moments = [
    ...fhirMoment('context.period.start', textOf(at(entry, 'context', 'period', 'start'))),
    ...fhirMoment('ImagingStudy.started', textOf(study?.['started'])),
    ...dicomMoment('StudyDate and StudyTime', kos.facts.dicom?.attributes ?? {}),
  ]
  const [first, ...others] = moments
  if (first === undefined || others.length === 0) return cannotTell('fewer than two places say when the study was made')
  for (const [index, one] of moments.entries())
    for (const other of moments.slice(index + 1)) {
      const wrong = contradiction(one, other)
      if (wrong !== undefined)
        return notMet({ expected: 'one moment in every place', observed: wrong, at: other.place })
    }
  return met(`${first.local}${first.offset ?? ''} in ${moments.length} places`)
})

/** Article 2: when the study was made is not when its documents were: entries of later documents say two moments. */
export const acquisitionIsNotPublication = check<
  'A2-07/differs-documentreference-date-fixture',
  Pages,
  { later: string[] }
>('A2-07/differs-documentreference-date-fixture', 'acquisition-is-not-publication', (pages, { later }) => {
  const entries = (allMatches(pages) ?? []).filter((entry) => later.includes(keyOf(entry)))
  const timed = entries.flatMap((entry) => {
    const [start, date] = [textOf(at(entry, 'context', 'period', 'start')), textOf(entry['date'])]
    return start === undefined || date === undefined || !date.includes('T') ? [] : [{ entry, start, date }]
  })
  if (timed.length === 0) return cannotTell('no entry says when the study was made and when the document was')
  const same = timed.find(({ start, date }) => Date.parse(start) === Date.parse(date))
  if (same === undefined) return met(`${timed.length} entries`)
  return notMet({
    expected: 'the start of the study, and a later date of the entry',
    observed: `${entryName(same.entry)}: both are ${same.date}`,
    at: 'DocumentReference.date',
  })
})
