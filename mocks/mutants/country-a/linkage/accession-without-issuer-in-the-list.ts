import { accessionIdentifiersOf, studyIdentifiersOf } from '../../../country-a/fhir/entry-identifiers.ts'
import { withEntries } from '../list/with-entries.ts'
import { mutant } from '../../mutant.ts'

export const accessionWithoutIssuerInTheList = mutant({
  id: 'accession-without-issuer-in-the-list',
  fault: 'Entries carry accession numbers without their issuer.',
  breaks: ['A2-01/identifier-system-issuer-present'],
  mutate: (country) =>
    withEntries(country, (entry, item) => {
      if (item.patient.purpose !== 'linkage') return entry
      const bare = accessionIdentifiersOf(item).map(({ system: _issuer, ...identifier }) => identifier)
      const related = [...studyIdentifiersOf(item), ...bare].map((identifier) => ({ identifier }))
      return { ...entry, context: { ...entry.context, related } }
    }),
})
