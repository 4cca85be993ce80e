import type { DocumentReference } from '../../../country-a/fhir/document-reference.ts'
import type { ListItem } from '../../../country-a/country-world.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'
import { withEntries } from '../list/with-entries.ts'
import type { Edit, Tree } from './edits.ts'

const manifests: readonly ListItem['kind'][] = ['manifest-fhir', 'manifest-kos']
export const reports: readonly ListItem['kind'][] = ['report']

/** A fault of entries: one edit of those of some kinds. */
export interface EntryFault extends Pick<Mutant, 'id' | 'fault' | 'breaks'> {
  /** Entries that are wrong: of manifests when absent. */
  of?: readonly ListItem['kind'][]
  edit: Edit
}

/** The faulty country of each fault. */
export function ofEntryFaults(faults: readonly EntryFault[]): readonly Mutant[] {
  return faults.map(({ of = manifests, edit, ...parts }) =>
    mutant({
      ...parts,
      mutate: (country) =>
        withEntries(country, (entry, { kind }) =>
          of.includes(kind) ? (edit(entry as unknown as Tree) as unknown as DocumentReference) : entry,
        ),
    }),
  )
}
