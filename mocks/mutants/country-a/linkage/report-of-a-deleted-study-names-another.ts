import { studyIdentifiersOf } from '../../../country-a/fhir/entry-identifiers.ts'
import { withEntries } from '../list/with-entries.ts'
import { mutant } from '../../mutant.ts'

export const reportOfADeletedStudyNamesAnother = mutant({
  id: 'report-of-a-deleted-study-names-another',
  fault: 'The report of a deleted study is linked with another study of the patient.',
  breaks: ['UC-15/orphans'],
  mutate: (country) =>
    withEntries(country, (entry, item) => {
      const other = country.world.catalogue.studies.find(({ patientId }) => patientId === item.patient.id)
      if (item.studyIsDeleted !== true || other === undefined) return entry
      const related = studyIdentifiersOf({ ...item, study: other }).map((identifier) => ({ identifier }))
      return { ...entry, context: { ...entry.context, related } }
    }),
})
