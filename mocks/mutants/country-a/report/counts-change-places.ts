import { withEntries } from '../list/with-entries.ts'
import { CONVENTION_EXTENSION } from '../../../../terms/canonicals.ts'
import type { Extension } from '../../../country-a/fhir/document-reference.ts'
import { mutant } from '../../mutant.ts'

const { studySeriesCount, studyInstanceCount } = CONVENTION_EXTENSION
const other: Readonly<Record<string, string>> = {
  [studySeriesCount]: studyInstanceCount,
  [studyInstanceCount]: studySeriesCount,
}
const turned = (extension: Extension): Extension => ({ ...extension, url: other[extension.url] ?? extension.url })

export const countsChangePlaces = mutant({
  id: 'counts-change-places',
  fault: 'A list gives the number of series as that of instances.',
  breaks: ['D-34/report-slot-used-element'],
  mutate: (country) =>
    withEntries(country, (entry, { patient }) =>
      patient.purpose === 'full-data-set' ? { ...entry, extension: (entry.extension ?? []).map(turned) } : entry,
    ),
})
