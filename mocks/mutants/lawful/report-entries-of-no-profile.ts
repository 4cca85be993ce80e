import { set } from '../country-a/structure/edits.ts'
import { withEntries } from '../country-a/list/with-entries.ts'
import type { DocumentReference } from '../../country-a/fhir/document-reference.ts'
import { lawfulVariant } from '../mutant.ts'

export const reportEntriesOfNoProfile = lawfulVariant({
  id: 'report-entries-of-no-profile',
  what: 'Entries of reports, which no profile of MHD binds, carry docStatus, as FHIR R4 allows.',

  mutate: (country) =>
    withEntries(country, (entry, { kind }) =>
      kind === 'report' ? (set('docStatus', 'final')({ ...entry }) as unknown as DocumentReference) : entry,
    ),
})
