import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const reportEntryWithoutStudy = mutant({
  id: 'report-entry-without-study',
  fault: 'Report entries carry neither Study Instance UID nor accession number.',
  breaks: ['UC-12/shared-study-uid'],
  mutate: (country) =>
    withEntries(country, (entry, { kind }) => {
      const { related: _related, ...context } = entry.context ?? {}
      return kind === 'report' ? { ...entry, context } : entry
    }),
})
