import type { Pages } from './document-list.ts'
import { allMatches } from './document-list.ts'
import { textsAt } from './fhir-tree.ts'
import type { JsonObject } from './json-body.ts'
import { entryName, kindOf } from './list-entry.ts'

/** An entry of a list with all entries beside it. */
export interface ListedEntry {
  entry: JsonObject
  all: readonly JsonObject[]
}

type Named = readonly { name: string; subject: ListedEntry }[]

function named(pages: Pages, chosen: (entry: JsonObject) => boolean): Named {
  const all = allMatches(pages) ?? []
  return all.filter(chosen).map((entry) => ({ name: entryName(entry), subject: { entry, all } }))
}

const isManifest = (entry: JsonObject): boolean => kindOf(entry).startsWith('manifest')
const claims = (entry: JsonObject, profile: RegExp): boolean =>
  textsAt(entry, 'meta.profile').some((url) => profile.test(url))

/** Entries of manifests: the MADO profiles bind them whether they name a profile or not. */
export const manifestEntries = (pages: Pages): Named => named(pages, isManifest)

/** Entries of FHIR manifests, of KOS manifests, of reports. */
export const entriesOfKind =
  (kind: ReturnType<typeof kindOf>) =>
  (pages: Pages): Named =>
    named(pages, (entry) => kindOf(entry) === kind)

/** Entries that a profile of MHD binds: manifests [MADO's parent is MHD Minimal], and those that name such a profile. */
export const mhdEntries = (pages: Pages): Named =>
  named(
    pages,
    (entry) => isManifest(entry) || claims(entry, /\/ITI\/MHD\/|\/hl7\.eu\/fhir\/imaging\/.*DocumentReference/),
  )

/** Entries that name the DocumentReference profile of the EU Health Data API. */
export const euApiEntries = (pages: Pages): Named =>
  named(pages, (entry) => claims(entry, /\/hl7\.eu\/fhir\/health-data-api\/.*[Dd]ocument-?[Rr]eference/))
