import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { Pages } from './document-list.ts'
import { allMatches } from './document-list.ts'
import { listParametersOf, otherItemsOf, specialtiesOf } from './entry-parameters.ts'
import type { Json, JsonObject } from './json-body.ts'
import { at, objectsOf, textOf } from './json-body.ts'
import { judgeEach } from './list-entries.ts'
import { bodySitesOf, codingsOf } from './list-entry.ts'

/** Article 10: the matrix of seven parameters and five items; an entry with none of the seven cannot be presented. */
export const entriesCanBePresented = check<'A10-02/presence-matrix-7-5', Pages>(
  'A10-02/presence-matrix-7-5',
  'entries-can-be-presented',
  (pages) => {
    const counts = new Map<string, number>()
    let entries = 0
    const judgement = judgeEach(pages, 'at least one of the seven list parameters of Article 10', (entry) => {
      const parameters = listParametersOf(entry)
      entries += 1
      for (const [name, carried] of Object.entries({ ...parameters, ...otherItemsOf(entry) }))
        counts.set(name, (counts.get(name) ?? 0) + (carried ? 1 : 0))
      return Object.values(parameters).includes(true)
        ? undefined
        : { wrong: 'none of the seven list parameters', at: 'DocumentReference' }
    })
    const matrix = [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
    return judgement.is === 'met' ? met(`of ${entries} entries: ${matrix}`) : judgement
  },
)

const hasText = (concept: Json | undefined): boolean =>
  textOf(at(concept, 'text')) !== undefined ||
  objectsOf(at(concept, 'coding')).some((coding) => textOf(coding['display']) !== undefined)

/** Concepts of an entry that a professional reads, by name. */
function conceptsOf(entry: JsonObject): readonly (readonly [name: string, concept: Json])[] {
  const named = (name: string, concepts: readonly (Json | undefined)[]): (readonly [string, Json])[] =>
    concepts.flatMap((concept) => (concept === undefined ? [] : [[name, concept] as const]))
  const extensions = objectsOf(entry['extension']).filter((extension) =>
    /\.(modality|bodySite)$/.test(textOf(extension['url']) ?? ''),
  )
  return [
    ...named('type', [entry['type']]),
    ...named('category', objectsOf(entry['category'])),
    ...named('context.event', objectsOf(at(entry, 'context', 'event'))),
    ...named('modality or body site', [
      ...extensions.map((extension) => extension['valueCodeableConcept']),
      ...extensions.flatMap((extension) =>
        objectsOf(extension['extension']).map((inner) => inner['valueCodeableConcept']),
      ),
    ]),
  ]
}

/** Article 10: codes come with the words that a list shows. */
export const codesHaveWords = check<'A10-02/code-displays-present', Pages>(
  'A10-02/code-displays-present',
  'entry-codes-have-words',
  (pages) =>
    judgeEach(pages, 'a display or a text with every code that is shown', (entry) => {
      const bare = conceptsOf(entry).find(([, concept]) => !hasText(concept))
      return bare === undefined
        ? undefined
        : { wrong: `${bare[0]} is a code without words`, at: `DocumentReference.${bare[0]}` }
    }),
)

const carriedByProfiles = ['modality', 'acquisition date', 'body location', 'study type', 'title']

/** Use case 1: the five parameters that profiles carry are one set; one that lacks alone is judged by its own row. */
export const theMetadataSetExists = check<'UC-09/every-list-item-carries', Pages>(
  'UC-09/every-list-item-carries',
  'the-metadata-set-exists',
  (pages) =>
    judgeEach(pages, `${carriedByProfiles.join(', ')} on every entry`, (entry) => {
      const parameters = listParametersOf(entry)
      const missing = carriedByProfiles.filter((name) => parameters[name] !== true)
      return missing.length < 2 ? undefined : { wrong: `lacks ${missing.join(' and ')}`, at: 'DocumentReference' }
    }),
)

const dateTime = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?)?)?$/

/** Use case 1: what a list is sorted by can be read: instants, codes, names. One that is absent is judged by its own row. */
export const sortKeysCanBeRead = check<'UC-11/sort-keys-present-parseable', Pages>(
  'UC-11/sort-keys-present-parseable',
  'sort-keys-can-be-read',
  (pages) =>
    judgeEach(pages, 'a time as FHIR dateTime, codes, and a named source', (entry) => {
      const times = [entry['date'], at(entry, 'context', 'period', 'start')].flatMap((time) => textOf(time) ?? [])
      const unread = times.find((time) => !dateTime.test(time) || Number.isNaN(Date.parse(time)))
      if (unread !== undefined) return { wrong: `the time "${unread}" is no dateTime`, at: 'DocumentReference.date' }
      if (times.length === 0) return { absent: 'no time to sort by' }
      const named = [...objectsOf(entry['author']), entry['custodian']].some(
        (one) => textOf(at(one, 'display')) !== undefined || textOf(at(one, 'reference')) !== undefined,
      )
      return named ? undefined : { absent: 'no author or custodian to sort by' }
    }),
)

const preferred: Readonly<Record<string, readonly string[]>> = {
  type: ['http://loinc.org'],
  'study type': ['http://snomed.info/sct', 'http://loinc.org'],
  'body location': ['http://snomed.info/sct', 'http://terminology.hl7.org/CodeSystem/icd-o-3'],
  'requesting speciality': ['http://snomed.info/sct', 'urn:oid:2.16.840.1.113883.2.9.6.2.7'],
}

/**
 * Article 11: the share of what is coded in the preferred systems of section 4.1, by element; modality is A10-13's. A
 * concept may say the same in other systems too.
 */
export const codesAreOfPreferredSystems = check<'A11-01/element-share-codings-preferred', Pages>(
  'A11-01/element-share-codings-preferred',
  'codes-are-of-preferred-systems',
  (pages) => {
    const entries = allMatches(pages) ?? []
    if (entries.length === 0) return cannotTell('the list has no entry')
    const shares = Object.entries(preferred).map(([name, systems]) => {
      const codes = entries.flatMap((entry) => codesOf(entry, name))
      const good = codes.filter((concept) => concept.some((system) => systems.includes(system))).length
      return { name, all: codes.length, good }
    })
    return judgementOf(shares.filter(({ all }) => all > 0))
  },
)

function judgementOf(shares: readonly { name: string; all: number; good: number }[]): Judgement {
  const words = shares.map(({ name, all, good }) => `${name} ${good} of ${all}`).join(', ')
  const poor = shares.find(({ all, good }) => good < all)
  if (poor === undefined) return met(words)
  return notMet({
    expected: 'everything coded in the list has a code of a preferred system',
    observed: words,
    at: poor.name,
  })
}

/** Systems of each concept of an element. */
function codesOf(entry: JsonObject, name: string): readonly (readonly string[])[] {
  const concepts = {
    type: [codingsOf(entry['type'])],
    'study type': objectsOf(at(entry, 'context', 'event')).map((concept) => codingsOf(concept)),
    'body location': bodySitesOf(entry).codes.map((code) => [code]),
    'requesting speciality': specialtiesOf(entry).map((one) => codingsOf(one['valueCodeableConcept'])),
  }[name]
  return (concepts ?? [])
    .map((codings) => codings.map(({ system }) => system ?? '(none)'))
    .filter((systems) => systems.length > 0)
}
