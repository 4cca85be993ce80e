import { accessConflicts } from './access-conflicts.ts'
import { documentConflicts } from './document-conflicts.ts'
import { listConflicts } from './list-conflicts.ts'

/** Every question on which guides disagree, in the order of the steps. */
export const conflicts = { ...accessConflicts, ...listConflicts, ...documentConflicts }

type Conflicts = typeof conflicts
export type ConflictId = keyof Conflicts
/** The readings of a question. */
export type ReadingOf<C extends ConflictId> = Extract<keyof Conflicts[C]['readings'], string>
