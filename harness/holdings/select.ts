import type { Coding, Study } from '../../fixtures/catalogue/facts.ts'
import type { SearchedResource } from '../dialect/dialect.ts'
import type { HeldDocument } from './holdings.ts'

/** An interval of instants, both ends included; an absent end is open. ISO 8601 with offset, or a day (YYYY-MM-DD). */
export interface Interval {
  from?: string
  to?: string
}

export interface Selection {
  /** Documents that any reading of the interval selects. */
  certain: readonly HeldDocument[]
  /** Documents that depend on the time zone in which the target reads a bare day. */
  either: readonly HeldDocument[]
}

/** How a document of the holdings is named in the params of a check. */
export function keyOfDocument(document: HeldDocument): string {
  return `${document.kind} ${document.uniqueId}`
}

export const keysOf = (documents: readonly HeldDocument[]): string[] => documents.map(keyOfDocument)

/** A fact of each document by its name; a document for which the holdings do not state it is left out. */
export const factsByKey = <T>(
  documents: readonly HeldDocument[],
  fact: (document: HeldDocument) => T | undefined,
): Record<string, T> =>
  Object.fromEntries(
    documents.flatMap((document) => {
      const value = fact(document)
      return value === undefined ? [] : [[keyOfDocument(document), value] as const]
    }),
  )

/** Names of documents, or of their studies, where a list is of studies. */
export const keysIn = (resource: SearchedResource, documents: readonly HeldDocument[]): string[] =>
  resource === 'DocumentReference'
    ? keysOf(documents)
    : [...new Set(documents.map(({ study }) => `study ${study.studyInstanceUid}`))]

export const currentOf = (documents: readonly HeldDocument[]): readonly HeldDocument[] =>
  documents.filter((document) => document.current)

/** Earth's time zones reach from UTC-12 to UTC+14: a bare day is one of these intervals. */
const [westHours, eastHours] = [12, 14]
const hour = 3_600_000

function dayBounds(day: string): { earliest: number; latest: number; length: number } {
  const utc = Date.parse(`${day}T00:00:00Z`)
  return { earliest: utc - eastHours * hour, latest: utc + westHours * hour, length: 24 * hour }
}

/** -1 before the interval, 1 in it, 0 where a bare day leaves it open. */
function placeOf(instant: number, { from, to }: Interval): -1 | 0 | 1 {
  let open = false
  if (from !== undefined) {
    if (from.includes('T')) {
      if (instant < Date.parse(from)) return -1
    } else {
      const { earliest, latest } = dayBounds(from)
      if (instant < earliest) return -1
      if (instant < latest) open = true
    }
  }
  if (to !== undefined) {
    if (to.includes('T')) {
      if (instant > Date.parse(to)) return -1
    } else {
      const { earliest, latest, length } = dayBounds(to)
      if (instant >= latest + length) return -1
      if (instant >= earliest + length) open = true
    }
  }
  return open ? 0 : 1
}

/** The documents whose instant lies in an interval, and those for which a bare day leaves it open. */
export function inInterval(
  documents: readonly HeldDocument[],
  instantOf: (document: HeldDocument) => string,
  interval: Interval,
): Selection {
  const placed = documents.map((document) => ({ document, place: placeOf(Date.parse(instantOf(document)), interval) }))
  return {
    certain: placed.filter(({ place }) => place === 1).map(({ document }) => document),
    either: placed.filter(({ place }) => place === 0).map(({ document }) => document),
  }
}

/** The studies that a document is about, the first one first. */
export const studiesIn = (document: HeldDocument): readonly [Study, ...Study[]] => [
  document.study,
  ...(document.furtherStudies ?? []),
]

export const studyStart = (document: HeldDocument): string => document.study.startedAt
export const creation = (document: HeldDocument): string => document.createdAt
/** Body parts of a study as a resource names them: the region on a document's entry, the sites of the series on a record. */
export const bodyPartsIn = (resource: SearchedResource, document: HeldDocument): readonly Coding[] =>
  resource === 'DocumentReference'
    ? studiesIn(document).flatMap((study) => [study.region, ...(study.furtherRegions ?? [])])
    : document.study.series.flatMap(({ bodySite }) => bodySite ?? [])
export const ofBodyParts = (
  resource: SearchedResource,
  documents: readonly HeldDocument[],
  codes: readonly string[],
): readonly HeldDocument[] =>
  documents.filter((document) => bodyPartsIn(resource, document).some(({ code }) => codes.includes(code)))
export const ofProcedures = (documents: readonly HeldDocument[], codes: readonly string[]): readonly HeldDocument[] =>
  documents.filter((document) => studiesIn(document).some(({ procedure }) => codes.includes(procedure.code)))
export const ofModalities = (documents: readonly HeldDocument[], codes: readonly string[]): readonly HeldDocument[] =>
  documents.filter((document) =>
    studiesIn(document).some((study) => study.series.some((series) => codes.includes(series.modality))),
  )
export const ofKinds = (
  documents: readonly HeldDocument[],
  kinds: readonly HeldDocument['kind'][],
): readonly HeldDocument[] => documents.filter((document) => kinds.includes(document.kind))
export const ofStudy = (documents: readonly HeldDocument[], studyInstanceUid: string): readonly HeldDocument[] =>
  documents.filter((document) => studiesIn(document).some((study) => study.studyInstanceUid === studyInstanceUid))
