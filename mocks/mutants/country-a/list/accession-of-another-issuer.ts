import { accessionIdentifiersOf, studyIdentifiersOf } from '../../../country-a/fhir/entry-identifiers.ts'
import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const accessionOfAnotherIssuer = mutant({
  id: 'accession-of-another-issuer',
  fault: 'The accession number of report entries has another issuer than the manifest says.',
  breaks: ['UC-12/shared-study-uid'],
  mutate: (country) =>
    withEntries(country, (entry, item) => {
      const foreign = accessionIdentifiersOf(item).map((identifier) => ({ ...identifier, system: 'urn:oid:2.999.9.9' }))
      const related = [...studyIdentifiersOf(item), ...foreign].map((identifier) => ({ identifier }))
      return item.kind === 'report' ? { ...entry, context: { ...entry.context, related } } : entry
    }),
})
