import { studyIdentifiersOf } from '../../../country-a/fhir/entry-identifiers.ts'
import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const reportEntryOfAnotherStudy = mutant({
  id: 'report-entry-of-another-study',
  fault: 'Report entries carry the Study Instance UID of another study of the patient.',
  breaks: ['UC-12/shared-study-uid', 'UC-15/orphans'],
  mutate: (country) =>
    withEntries(country, (entry, item) => {
      const other = country.world.catalogue.studies.find(
        ({ id, patientId }) => patientId === item.patient.id && id !== item.study.id,
      )
      if (item.kind !== 'report' || other === undefined) return entry
      const [identifier] = studyIdentifiersOf({ ...item, study: other, furtherStudies: [] })
      const related = identifier === undefined ? [] : [{ identifier }]
      return { ...entry, context: { ...entry.context, related } }
    }),
})
