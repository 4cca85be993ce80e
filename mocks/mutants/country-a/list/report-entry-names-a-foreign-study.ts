import { studyIdentifiersOf } from '../../../country-a/fhir/entry-identifiers.ts'
import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const reportEntryNamesAForeignStudy = mutant({
  id: 'report-entry-names-a-foreign-study',
  fault: 'Report entries name, beside their own, a study that the patient does not have.',
  breaks: ['UC-15/orphans'],
  mutate: (country) =>
    withEntries(country, (entry, item) => {
      const foreign = country.world.catalogue.studies.find(({ patientId }) => patientId !== item.patient.id)
      if (item.kind !== 'report' || foreign === undefined) return entry
      const related = [
        ...(entry.context?.related ?? []),
        ...studyIdentifiersOf({ ...item, study: foreign, furtherStudies: [] }).map((identifier) => ({ identifier })),
      ]
      return { ...entry, context: { ...entry.context, related } }
    }),
})
