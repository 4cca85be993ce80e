import type { Pages } from './document-list.ts'
import { allMatches } from './document-list.ts'
import type { ListedEntry } from './bound-entries.ts'
import { entriesOfKind, euApiEntries } from './bound-entries.ts'
import { objectsAt, textsAt, valuesAt } from './fhir-tree.ts'
import { textOf } from './json-body.ts'
import { codingsOf, entryName, kindOf } from './list-entry.ts'
import { checksOf, nothingToJudge } from './rule-table.ts'

/** Ways to write "medical imaging" as a category that are in use; the guides have not settled on one. */
const imagingCategories: readonly string[] = [
  'http://hl7.eu/fhir/health-data-api/CodeSystem/eehrxf-document-priority-category-cs|Medical-Imaging',
  'http://hl7.eu/fhir/eu-health-data-api/CodeSystem/eehrxf-document-priority-category-cs|Medical-Imaging',
  'http://hl7.eu/fhir/health-data-api/CodeSystem/document-priority-category-eu-api|Medical-Imaging',
  'http://loinc.org|18726-0',
  'http://loinc.org|18748-4',
]

/** Entries of reports and manifests; others are no imaging. */
const imagingEntries = (pages: Pages): readonly { name: string; subject: ListedEntry }[] => {
  const all = allMatches(pages) ?? []
  return all
    .filter((entry) => kindOf(entry) !== 'other')
    .map((entry) => ({ name: entryName(entry), subject: { entry, all } }))
}

/** EU Health Data API: categories of imaging documents. */
export const euCategoryRules = checksOf(imagingEntries, [
  {
    clause: 'EUAPI-01/imaging-category',
    id: 'category-says-medical-imaging',
    expected: 'a category of medical imaging in one of the code systems in use',
    at: 'DocumentReference.category',
    say: ({ entry }) => {
      const written = objectsAt(entry, 'category')
        .flatMap((category) => codingsOf(category))
        .map(({ system, code }) => `${system ?? '(no system)'}|${code}`)
      if (written.length === 0) return nothingToJudge
      return written.some((one) => imagingCategories.includes(one)) ? undefined : `category ${written.join(', ')}`
    },
  },
])

/** The DocumentReference profile of the EU Health Data API, on the entries that name it. */
export const euApiEntryRules = checksOf(euApiEntries, [
  {
    clause: 'EUAPI-02/mandatory',
    id: 'eu-entry-has-subject-date-and-custodian',
    expected: 'one subject, date and custodian',
    at: 'DocumentReference',
    say: ({ entry }) => {
      const missing = ['subject', 'date', 'custodian'].filter((name) => valuesAt(entry, name).length !== 1)
      return missing.length === 0 ? undefined : `no ${missing.join(', no ')}`
    },
  },
])

/** DocumentReferenceImagingReport of HL7 Europe on the entries of reports. */
export const reportEntryRules = checksOf(entriesOfKind('report'), [
  {
    clause: 'EUR-01/content-profile',
    id: 'report-entry-names-a-content-profile',
    expected: 'at least one content profile',
    at: 'DocumentReference.content.extension(DocumentReference.content.profile)',
    say: ({ entry }) =>
      objectsAt(entry, 'content.extension').some(
        ({ url }) =>
          textOf(url)?.endsWith('DocumentReference.content.profile') === true ||
          textOf(url)?.endsWith('im-documentreference-content-profile') === true,
      )
        ? undefined
        : 'no content profile',
  },
  {
    clause: 'EUR-02/date',
    id: 'report-entry-has-a-date',
    expected: 'one date',
    at: 'DocumentReference.date',
    say: ({ entry }) => (textsAt(entry, 'date').length === 1 ? undefined : 'no date'),
  },
  {
    clause: 'EUR-03/one-type',
    id: 'report-entry-has-its-type-once',
    expected: 'exactly one type coding http://loinc.org|85430-7',
    at: 'DocumentReference.type.coding',
    say: ({ entry }) => {
      const codings = codingsOf(entry['type']).filter(({ code }) => code === '85430-7')
      const right = codings.filter(({ system }) => system === 'http://loinc.org')
      if (right.length === 1 && codings.length === 1) return undefined
      return `${codings.length} codings 85430-7, ${right.length} of LOINC`
    },
  },
])
