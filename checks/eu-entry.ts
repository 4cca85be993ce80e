import { entriesOfKind, euApiEntries } from './bound-entries.ts'
import { objectsAt, textsAt, valuesAt } from './fhir-tree.ts'
import { textOf } from './json-body.ts'
import { codingsOf } from './list-entry.ts'
import { checksOf } from './rule-table.ts'

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
